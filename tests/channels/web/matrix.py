"""who may do what on which route; a route that is not listed here fails the build (row 32 of the attack list)"""

ONES_OWN = "who has the token: the one booking that it belongs to"
SIGNED = "Twilio, by its signature over the whole request"
SECRET = "Telegram, by the secret that it was told"

MATRIX = {
    "/healthz": {"GET": "anybody; it says only whether the clock beats"},
    "/readyz": {"GET": "the network of the house; it says what is not ready"},
    "/metrics": {"GET": "the network of the house; counts, and no person"},
    "/c/style.css": {"GET": "anybody; colours"},
    "/c/{token}": {"GET": ONES_OWN, "POST": f"{ONES_OWN}, with a form that was made for it"},
    "/c/{token}/invite.ics": {"GET": ONES_OWN},
    "/sms/inbound": {"POST": SIGNED},
    "/sms/inbound/{line}": {"POST": SIGNED},
    "/sms/status": {"POST": SIGNED},
    "/sms/status/{line}": {"POST": SIGNED},
    "/telegram/webhook": {"POST": SECRET},
    "/telegram/webhook/{line}": {"POST": SECRET},
}
