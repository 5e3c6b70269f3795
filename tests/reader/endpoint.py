"""A small server on 127.0.0.1 that speaks the protocol of chat completions, well or badly."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from reader_pair import Answering, careful, completion

KEY = "sk-secret-of-a-test"
Behaviour = Callable[["Server", BaseHTTPRequestHandler, dict[str, Any]], bool]
"""Does something else than answer well; True where it has."""


@dataclass
class Server:
    """What is served, and what was asked: bodies and the keys they came with."""

    answering: Answering = careful
    behave: Behaviour = lambda *_: False
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    url: str = ""
    name: str = "served-model"


@contextmanager
def serving(answering: Answering = careful, behave: Behaviour = lambda *_: False) -> Iterator[Server]:
    """Serve while the block runs."""
    there = Server(answering, behave)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            there.asked.append(body)
            there.keys.append(self.headers.get("Authorization", ""))
            if not there.behave(there, self, body):
                system, user = (message["content"] for message in body["messages"])
                answer(self, 200, completion(there.answering(system, user), there.name))

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A client that has left is no error."""

    server = Quiet(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    there.url = f"http://127.0.0.1:{server.server_port}/v1"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield there
    finally:
        server.shutdown()
        server.server_close()


def answer(handler: BaseHTTPRequestHandler, status: int, body: Any, **headers: str) -> None:
    """One response; a ``body`` that is text is sent as it is."""
    data = (body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)).encode()
    handler.send_response(status)
    for name, value in {
        "Content-Type": "application/json",
        "Content-Length": str(len(data)),
        **headers,
    }.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


def once(status: int, **headers: str) -> Behaviour:
    """The first request gets this status, the others are answered."""

    def behave(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
        if len(server.asked) == 1:
            answer(handler, status, {"error": {"message": "later"}}, **headers)
            return True
        return False

    return behave


def always(status: int, message: str = "no") -> Behaviour:
    """Every request gets this status."""

    def behave(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
        answer(handler, status, {"error": {"message": message}})
        return True

    return behave


def broken_once(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
    """The first connection breaks in the middle of an answer."""
    if len(server.asked) > 1:
        return False
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True
    return True


def slow(seconds: float) -> Behaviour:
    """Every answer takes its time."""

    def behave(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
        time.sleep(seconds)
        return False

    return behave


def no_schema(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
    """An endpoint that knows no ``json_schema``."""
    if body.get("response_format", {}).get("type") != "json_schema":
        return False
    answer(handler, 400, {"error": {"message": "response_format json_schema is not supported"}})
    return True


def only_text(server: Server, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> bool:
    """An endpoint that knows neither shapes of answers nor a temperature."""
    if "response_format" not in body and "temperature" not in body:
        return False
    answer(handler, 400, {"error": {"message": "unsupported parameter"}})
    return True
