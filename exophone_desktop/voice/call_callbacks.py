"""Voice events as the SDK's callbacks."""

from collections.abc import Callable

from exophone_desktop.voice import events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.listeners import CallListener, ExotelVoiceClientEventListener
from exophone_desktop.voice.report_events import LogUploadFailed, LogUploadSucceeded


def tell_client_listener(listener: ExotelVoiceClientEventListener, event: VoiceEvent) -> None:
    """Call the listener's method for ``event``, if it has one."""
    match event:
        case events.InitializationSucceeded():
            listener.on_initialization_success()
        case events.InitializationFailed():
            listener.on_initialization_failure(event.error)
        case events.AuthenticationFailed():
            listener.on_authentication_failure(event.error)
        case events.LogReported():
            listener.on_log(event.level, event.tag, event.message)
        case LogUploadSucceeded():
            listener.on_upload_log_success()
        case LogUploadFailed():
            listener.on_upload_log_failure(event.error)
        case events.DeInitialized():
            listener.on_de_initialized()
        case events.MediaSessionDestroyed():
            listener.on_destroy_media_session()


def tell_call_listener(
    listener: CallListener, event: VoiceEvent, call_for: Callable[[str], Call]
) -> None:
    """Call the listener's method for ``event``, if it has one."""
    match event:
        case events.IncomingCall():
            listener.on_incoming_call(call_for(event.call.call_id))
        case events.CallInitiated():
            listener.on_call_initiated(call_for(event.call.call_id))
        case events.CallRinging():
            listener.on_call_ringing(call_for(event.call.call_id))
        case events.CallEstablished():
            listener.on_call_established(call_for(event.call.call_id))
        case events.CallEnded():
            listener.on_call_ended(call_for(event.call.call_id))
        case events.CallMissed():
            listener.on_missed_call(event.remote_id, event.time)
        case events.CallMediaDisrupted():
            listener.on_media_disrupted(call_for(event.call.call_id))
        case events.CallRenewingMedia():
            listener.on_renewing_media(call_for(event.call.call_id))
