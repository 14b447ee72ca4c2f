"""the gates that every request passes, and what the probes say"""

import asyncio
import contextlib
import socket

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.metrics import Metrics
from bot.server import LARGEST_BODY, Health, Patient, application, server
from channels.channel import UnavailableError


async def echo(request: Request):
    return PlainTextResponse(f"{len(await request.body())}")


async def broken(_):
    raise ValueError("Sam Miller +447700900123")


async def gone(_):
    raise UnavailableError


async def secret(_):
    return PlainTextResponse("page", headers={"Cache-Control": "private"})


ROUTES = [
    Route("/echo", echo, methods=["GET", "POST"]),
    Route("/broken", broken, methods=["POST"]),
    Route("/gone", gone, methods=["POST"]),
    Route("/c/{token}", secret),
]


def app(*, beats=True, trouble=None, metrics=None, **more):
    async def say_trouble():
        return trouble or {}

    health = Health(beats=lambda: beats, trouble=say_trouble)
    return application(ROUTES, health=health, metrics=metrics or Metrics(), **more)


class Client:
    """Asks the app, without a network between."""

    def __init__(self, asked):
        self._app = asked

    def get(self, path):
        return self._ask("GET", path)

    def post(self, path, **more):
        return self._ask("POST", path, **more)

    def _ask(self, method, path, **more):
        async def ask():
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(self._app), base_url="http://a"
            ) as client:
                return await client.request(method, path, **more)

        return asyncio.run(ask())


@pytest.fixture
def client():
    return Client(app())


def test_a_body_of_64_kib_passes_whole(client):
    assert str(LARGEST_BODY) == client.post("/echo", content=b"a" * LARGEST_BODY).text


def test_a_larger_body_is_refused_before_anybody_sees_it(client):
    assert 413 == client.post("/echo", content=b"a" * (LARGEST_BODY + 1)).status_code


def test_a_larger_body_in_pieces_is_refused_as_well(client):
    async def pieces():
        for _ in range(65):
            yield b"a" * 1024

    assert 413 == client.post("/echo", content=pieces()).status_code


def test_a_json_body_has_the_same_bound(client):
    large = b'{"a": "' + b"a" * LARGEST_BODY + b'"}'

    assert (
        413 == client.post("/echo", content=large, headers={"Content-Type": "application/json"}).status_code
    )


def test_what_nobody_expected_is_a_503_and_its_words_are_not_written_down(client, capfd):
    answer = client.post("/broken")
    written = "".join(capfd.readouterr())

    assert (503, "5") == (answer.status_code, answer.headers["Retry-After"])
    assert "ValueError" in written
    assert "Sam" not in written + answer.text
    assert "447700900123" not in written + answer.text


def test_without_a_database_the_vendor_is_asked_to_come_again(client):
    assert 503 == client.post("/gone").status_code


def test_every_answer_is_kept_out_of_caches_frames_and_search_engines(client):
    for path in ("/healthz", "/nowhere", "/c/7G5K2M9QX3W8Z1AB"):
        headers = client.get(path).headers

        assert "no-referrer" == headers["Referrer-Policy"]
        assert "noindex" == headers["X-Robots-Tag"]
        assert "nosniff" == headers["X-Content-Type-Options"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_a_page_may_say_otherwise_for_itself(client):
    assert "private" == client.get("/c/7G5K2M9QX3W8Z1AB").headers["Cache-Control"]
    assert "no-store" == client.get("/healthz").headers["Cache-Control"]


def test_healthz_says_whether_the_clock_beats():
    assert [200, 503] == [Client(app(beats=each)).get("/healthz").status_code for each in (True, False)]


def test_readyz_says_what_is_wrong():
    well, ill = Client(app()), Client(app(trouble={"database": "gone"}))

    assert 200 == well.get("/readyz").status_code
    assert (503, {"database": "gone"}) == (ill.get("/readyz").status_code, ill.get("/readyz").json())


def test_metrics_hold_no_paths_and_so_no_tokens():
    client = Client(app())
    client.get("/c/7G5K2M9QX3W8Z1AB")
    page = client.get("/metrics").text

    assert 'halfpast_answers_total{status="200"} 1.0' in page
    assert "7G5K2M9QX3W8Z1AB" not in page


@contextlib.asynccontextmanager
async def serving(**more):
    """A real server on a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    running = server(app(**more), host="127.0.0.1", port=0)
    task = asyncio.create_task(running.serve(sockets=[listener]))
    try:
        while not running.started:  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        yield listener.getsockname()[1]
    finally:
        running.should_exit = True
        await task
        listener.close()


async def ask(port, *pieces, pause=0.0):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with contextlib.suppress(ConnectionError):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)
    try:
        return await asyncio.wait_for(reader.read(), 5)
    except ConnectionError:
        return b""
    finally:
        writer.close()


HEALTH = b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"


def test_a_connection_that_says_nothing_is_hung_up_while_health_answers(monkeypatch):
    monkeypatch.setattr(Patient, "seconds", 0.3)

    async def scene():
        async with serving() as port:
            idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(200)]
            health = await ask(port, HEALTH)
            said = await asyncio.gather(
                *(asyncio.wait_for(reader.read(), 5) for reader, _ in idle), return_exceptions=True
            )
            for _, writer in idle:
                writer.close()
            return health, said

    health, said = asyncio.run(scene())

    assert b"200 OK" in health
    assert all(isinstance(each, ConnectionError) or each == b"" for each in said)


def test_a_head_that_comes_drop_by_drop_does_not_move_the_deadline(monkeypatch):
    monkeypatch.setattr(Patient, "seconds", 0.2)

    async def scene():
        async with serving() as port:
            return await ask(port, *(HEALTH[at : at + 1] for at in range(20)), pause=0.05)

    assert b"" == asyncio.run(scene())


def test_a_body_that_does_not_come_is_given_up():
    head = b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n1"

    async def scene():
        async with serving(seconds_for_body=0.2) as port:
            return await ask(port, head)

    assert b"408" in asyncio.run(scene()).split(b"\r\n")[0]
