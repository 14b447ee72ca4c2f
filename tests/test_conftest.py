"""what no test may do: speak to anybody beyond this machine"""

import socket

import httpx
import pytest


@pytest.mark.parametrize("host", ["example.com", "192.0.2.1", "2001:db8::1"])
def test_nobody_beyond_this_machine_is_spoken_to(host: str):
    with pytest.raises(RuntimeError, match=host):
        socket.create_connection((host, 80), timeout=1)


def test_a_library_is_held_back_as_well():
    with pytest.raises(RuntimeError, match="twilio"):
        httpx.get("https://api.twilio.com", timeout=1)


def test_this_machine_may_be_spoken_to():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        assert server.accept()[0].close() is None
