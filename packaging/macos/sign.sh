#!/bin/sh
# sign.sh BUNDLE IMAGE: sign the app, make the disk image, have it notarised.
#
# EXOPHONE_SIGN_AS          a "Developer ID Application: …" in the keychain; empty: ad hoc
# EXOPHONE_NOTARY_PROFILE   credentials kept by `xcrun notarytool store-credentials`; empty: none
set -eu
bundle=$1 image=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${EXOPHONE_SIGN_AS:--}
stamp=--timestamp
[ "$identity" != - ] || stamp=--timestamp=none

# From the inside out: a bundle's seal covers those of its parts.
find "$bundle/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
    codesign --force "$stamp" --options runtime --sign "$identity" {} +
codesign --force "$stamp" --options runtime --entitlements "$here/entitlements.plist" \
    --sign "$identity" "$bundle"
codesign --verify --deep --strict "$bundle"

rm -f "$image"
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$bundle" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -quiet -volname ExoPhone -srcfolder "$staging" -format UDZO "$image"
[ "$identity" = - ] || codesign "$stamp" --sign "$identity" "$image"

if [ -n "${EXOPHONE_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$EXOPHONE_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
