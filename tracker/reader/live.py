"""Asking an endpoint that speaks OpenAI's protocol: several requests at once, by the client of an extra.

After a rate limit, a broken connection or from a busy server the client (``tracker[reader]``) asks again, at
most ``RETRIES`` times. Nothing here writes: answers are given one by one, so an interruption loses none.
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.errors import TrackerError
from tracker.reader.batches import NotAnAnswerError, said
from tracker.reader.endpoints import KEY, Endpoint
from tracker.reader.jsonl import Said
from tracker.reader.requests import PARAMETERS, SHAPES, Form, Request, Shape, body

AT_ONCE = 4
"""Requests under way at a time."""
RETRIES = 5
TIMEOUT = 300.0
"""Seconds for one answer: models that think before they answer take minutes."""
SHORTEST_KEY = 12
"""Fewest characters of a key that is struck out of what an endpoint sends back; a shorter one is a word that
servers on this machine take for a key (none, EMPTY, ollama)."""
GIVEN_UP = 3
"""How many requests may fail one after another before no more are sent."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that was not answered, and why."""

    request: Request
    why: str


def ask(requests: Sequence[Request], where: Endpoint, model: str) -> Iterator[Said | Failure]:
    """The answer to each request, or why it has none, as they come; ends with ``GIVEN_UP`` failures in a row.

    Raises TrackerError where nothing can be answered at all: no client, a bad key, an unknown model.
    """
    work: queue.SimpleQueue[Request] = queue.SimpleQueue()
    done: queue.SimpleQueue[Said | Failure | TrackerError] = queue.SimpleQueue()
    for request in requests:
        work.put(request)
    asking = _Asking(where, model)
    for _ in range(min(AT_ONCE, len(requests))):  # daemons: an interruption waits for none of them
        threading.Thread(target=_work, args=(asking, work, done), daemon=True).start()
    failed = 0
    for _ in requests:
        answer = done.get()
        if isinstance(answer, TrackerError):
            raise answer
        yield answer
        failed = failed + 1 if isinstance(answer, Failure) else 0
        if failed >= GIVEN_UP:
            asking.stopped = True
            return


def _work(
    asking: _Asking,
    work: queue.SimpleQueue[Request],
    done: queue.SimpleQueue[Said | Failure | TrackerError],
) -> None:
    while not asking.stopped:
        try:
            request = work.get_nowait()
        except queue.Empty:
            return
        try:
            done.put(asking.one(request))
        except TrackerError as error:
            asking.stopped = True
            done.put(error)
        except Exception as error:  # a fault of this one request, or of the client: the others go on
            done.put(Failure(request, type(error).__name__))


class _Asking:
    """The client, and what has been learnt of the endpoint: which shape of answer it can be told."""

    def __init__(self, where: Endpoint, model: str) -> None:
        self.where, self.model = where, model
        self.client, self.errors = _client(where)
        self.stopped = False
        self.shape: Shape = SHAPES[0]

    def one(self, request: Request) -> Said | Failure:
        """Ask once; where the endpoint refuses the shape of the answer, ask in a plainer one."""
        while True:
            form = self._form()
            try:
                told = self.client.chat.completions.with_raw_response.create(**body(request, form))
                return said(
                    request.id,
                    json.loads(self._without_key(told.http_response.text)),
                    _today(),
                    self.where.url,
                    form.parameters,
                    self.model,
                )
            except (self.errors.AuthenticationError, self.errors.PermissionDeniedError):
                raise TrackerError(f"{self.where.url} 不接受这个密钥;请检查 {KEY}") from None
            except self.errors.NotFoundError:
                raise TrackerError(f"{self.where.url} 没有模型 {self.model}(或地址不对)") from None
            except self.errors.BadRequestError as error:
                if form.shape == SHAPES[-1]:
                    return Failure(request, f"请求被拒绝:{self._without_key(str(error))[:120]}")
                self._plainer(form.shape)
            except self.errors.APITimeoutError:
                return Failure(request, "等得太久")
            except self.errors.APIConnectionError:
                return Failure(request, "连不上")
            except self.errors.APIStatusError as error:
                return Failure(request, f"状态 {error.status_code}")
            except (ValueError, NotAnAnswerError):
                return Failure(request, "回的不是对话的格式")

    def _form(self) -> Form:
        """How to ask now; the plainest way leaves the parameters out, which some models refuse."""
        shape = self.shape
        return Form(self.model, shape, parameters={} if shape == SHAPES[-1] else PARAMETERS)

    def _plainer(self, refused: Shape) -> None:
        if self.shape == refused:
            self.shape = SHAPES[SHAPES.index(refused) + 1]

    def _without_key(self, words: str) -> str:
        """What an endpoint sends back, without the key if it repeats that: answers and reasons are kept."""
        return words.replace(self.where.key, "…") if len(self.where.key) >= SHORTEST_KEY else words


def _client(where: Endpoint) -> tuple[Any, Any]:
    """The client and the module of its errors. Raises TrackerError where the extra is not installed."""
    try:
        import openai
    except ImportError:
        raise TrackerError('向模型提问要先安装:pip install "tracker[reader]"(已有的回答不需要)') from None
    # nothing goes elsewhere than was said: to another address, or to a proxy in the clear
    http = openai.DefaultHttpxClient(follow_redirects=False, trust_env=where.url.startswith("https:"))
    client = openai.OpenAI(
        base_url=where.url, api_key=where.key, max_retries=RETRIES, timeout=TIMEOUT, http_client=http
    )
    return client, openai


def _today() -> str:
    return date.today().isoformat()
