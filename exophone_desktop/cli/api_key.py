"""The API key and token of an account: from the environment or the keyring, never from argv."""

from collections.abc import Callable, Mapping

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.host.secrets import OpenedSecretStore

KEY_VARIABLE = "EXOTEL_API_KEY"
TOKEN_VARIABLE = "EXOTEL_API_TOKEN"

SecretsOpener = Callable[[], OpenedSecretStore]


class NoApiKey(Exception):  # noqa: N818 - says what it is
    """There is no usable key; the text is a plain sentence."""


def find_api_key(
    account_sid: str, environment: Mapping[str, str], open_secrets: SecretsOpener
) -> ApiKey:
    """The account's key and token; the keyring is opened only where it is wanted.

    Raises:
        NoApiKey: there is none, or half of one.
        SecretStoreError: the keyring does not answer.
    """
    key, token = environment.get(KEY_VARIABLE, ""), environment.get(TOKEN_VARIABLE, "")
    if key and token:
        return ApiKey(key, Secret(token))
    if key or token:
        missing = TOKEN_VARIABLE if key else KEY_VARIABLE
        raise NoApiKey(f"{missing} is not set; the API key and the API token are both needed.")
    store = open_secrets().store
    kept_key, kept_token = (store.get(name) for name in _names(account_sid))
    if not kept_key or not kept_token:
        raise NoApiKey(
            f"There is no API key: set {KEY_VARIABLE} and {TOKEN_VARIABLE}, "
            "or keep them in the keyring with the command subscribers keep-key."
        )
    return ApiKey(kept_key.reveal(), kept_token)


def keep_api_key(account_sid: str, key: ApiKey, opened: OpenedSecretStore) -> None:
    """Keep them in the keyring. Raises ``NoApiKey`` where there is none, ``SecretStoreError``."""
    if not opened.kept:
        raise NoApiKey("This computer has no keyring that works, so the key cannot be kept.")
    for name, secret in zip(_names(account_sid), (Secret(key.key), key.token), strict=True):
        opened.store.set(name, secret)


def forget_api_key(account_sid: str, opened: OpenedSecretStore) -> None:
    """Forget them; fine when there are none. Raises ``SecretStoreError``."""
    for name in _names(account_sid):
        opened.store.delete(name)


def _names(account_sid: str) -> tuple[str, str]:
    return f"api-key of {account_sid}", f"api-token of {account_sid}"
