"""Drives `copydesk lsp` through every feature as clients of several kinds and checks each message that it sends against
the types of LSP 3.18 in the package `lsprotocol`, which is made from the official meta model.

    python validate_session.py PATH-TO-COPYDESK

Each message is structured by its type and written again: what comes out must be what went in, so that neither a missing nor
an unknown member passes. Ends with 1 when a message is wrong, or when a feature that is advertised was not answered.
"""

import json
import os
import pathlib
import queue
import subprocess
import sys
import tempfile
import threading

from lsprotocol import converters, types

CONVERTER = converters.get_converter()

FIRST = """第1版 要闻 2023年3月5日 星期日

全县植树造林成效显著

本报讯（记者 王小明）昨日，区领导陈建国、李嫣、张志强到清河镇调研。县委书记李大海表示，今年以来，全县完成造林2.5万亩，
新建公园12个，完成投资3595.58万元，同比增长12%。同学们再接再励，开展“三清三建”行动：一是清垃圾，二是清河道。（下转第2版）

详情见 https://example.com/a。
"""
SECOND = """第2版 综合 2023年3月5日 星期日

全区项目建设推进会召开

本报讯（记者 王小明）昨日，全区项目建设推进会召开，区领导陈建国、李娜、张志强出席会议。全县完成造林2.7万亩。
"""

FULL = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
    "workspace": {
        "applyEdit": True,
        "configuration": True,
        "workspaceFolders": True,
        "workspaceEdit": {"documentChanges": True},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
        "fileOperations": {"didCreate": True, "didRename": True, "didDelete": True},
        "symbol": {"resolveSupport": {"properties": ["location.range"]}},
        "textDocumentContent": {},
    },
    "textDocument": {
        "diagnostic": {
            "relatedDocumentSupport": True,
            "relatedInformation": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
            "dataSupport": True,
            "isPreferredSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
        "definition": {"linkSupport": True},
        "documentLink": {"tooltipSupport": True},
        "rename": {"prepareSupport": True},
        "semanticTokens": {"requests": {"full": {"delta": True}, "range": True}},
    },
}
PUSH = {
    "workspace": {"applyEdit": True},
    "textDocument": {"publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1]}}},
}
# Lets the server register what the user turns on and off.
REGISTERING = {
    **FULL,
    "workspace": {
        **FULL["workspace"],
        "inlayHint": {"refreshSupport": True},
        "codeLens": {"refreshSupport": True},
    },
    "textDocument": {
        **FULL["textDocument"],
        "inlayHint": {"dynamicRegistration": True},
        "codeLens": {"dynamicRegistration": True},
    },
}
PROFILES = {"everything": FULL, "registering": REGISTERING, "push": PUSH, "nothing": {}}


class Client:
    """One session; keeps what the server sends."""

    def __init__(self, program, folder, capabilities):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.messages = queue.Queue()
        self.requests = {}
        self.problems = []
        self.count = 0
        self.seen = set()
        threading.Thread(target=self.read, daemon=True).start()
        self.folder = folder
        result = self.ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": None,
                "capabilities": capabilities,
                "workspaceFolders": [{"uri": folder.as_uri(), "name": "pages"}],
                "initializationOptions": {"codeLens": True, "inlayHints": True},
            },
        )
        self.capabilities = result["capabilities"]
        self.tell("initialized", {})

    def read(self):
        stream = self.process.stdout
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line == b"\r\n":
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.messages.put(json.loads(stream.read(length)))

    def send(self, message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params, fails=False):
        self.count += 1
        self.requests[self.count] = method
        self.send({"id": self.count, "method": method, "params": params})
        while True:
            message = self.next()
            if "method" not in message and message.get("id") == self.count:
                if ("error" in message) != fails:
                    self.problems.append(f"{method}: {json.dumps(message, ensure_ascii=False)[:300]}")
                return message.get("result")

    def next(self, timeout=30):
        message = self.messages.get(timeout=timeout)
        if message is None:
            raise EOFError("the server ended")
        self.check(message)
        if "method" in message and "id" in message:
            result = [{}] if message["method"] == "workspace/configuration" else None
            if message["method"] == "workspace/applyEdit":
                result = {"applied": True}
            if message["method"] == "window/showDocument":
                result = {"success": True}
            self.send({"id": message["id"], "result": result})
        return message

    def wait(self, method, where=lambda params: True):
        while True:
            message = self.next()
            if message.get("method") == method and where(message["params"]):
                return message["params"]

    def rest(self, seconds):
        """Takes what the server sends by itself."""
        while True:
            try:
                self.next(timeout=seconds)
            except queue.Empty:
                return

    def check(self, message):
        method = message.get("method") or self.requests.get(message.get("id"))
        if method is None:
            self.problems.append(f"an answer to nothing: {message}")
            return
        self.seen.add(method)
        if method == "textDocument/codeAction" and isinstance(message.get("result"), list):
            # The package takes every action that has a command for a bare command: each is checked by itself.
            for action in message["result"]:
                is_command = isinstance(action.get("command"), str)
                self.compare(method, action, types.Command if is_command else types.CodeAction)
            message = {**message, "result": []}
        request, response = types.METHOD_TO_TYPES[method][:2]
        kind = types.ResponseErrorMessage if "error" in message else (request if "method" in message else response)
        self.compare(method, message, kind)

    def compare(self, method, message, kind):
        """Whether a value is what its type says, and nothing more."""
        try:
            value = CONVERTER.structure(message, kind)
            again = json.loads(json.dumps(CONVERTER.unstructure(value, kind)))
        except Exception as error:  # whatever the converter says of a message of another shape
            self.problems.append(f"{method}: {error!r}: {json.dumps(message, ensure_ascii=False)[:400]}")
            return
        lost = difference(message, again)
        if lost:
            self.problems.append(f"{method}: {lost}")

    def end(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        status = self.process.wait(timeout=2)
        if status != 0:
            self.problems.append(f"the server ended with {status}")


def difference(sent, known, path=""):
    """Where what was sent is more than the types know; empty for nothing."""
    if isinstance(sent, dict) and isinstance(known, dict):
        for name, value in sent.items():
            if name not in known and value is not None:
                return f"{path}/{name} is no member"
            found = difference(value, known.get(name), f"{path}/{name}")
            if found:
                return found
        return ""
    if isinstance(sent, list) and isinstance(known, list):
        if len(sent) != len(known):
            return f"{path} has other elements"
        return next((found for i, pair in enumerate(zip(sent, known)) if (found := difference(*pair, f"{path}/{i}"))), "")
    return "" if sent == known else f"{path}: {sent!r} became {known!r}"


def session(program, name, capabilities, folder):
    client = Client(program, folder, capabilities)
    uri = (folder / "a.txt").as_uri()
    document = {"textDocument": {"uri": uri}}
    item = {"uri": uri, "languageId": "plaintext", "version": 1, "text": FIRST}
    client.tell("textDocument/didOpen", {"textDocument": item})
    pulls = "diagnosticProvider" in client.capabilities
    if not pulls:
        client.wait("textDocument/publishDiagnostics")
    client.rest(1.0)
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    places = [
        {"line": line, "character": column}
        for line, text in enumerate(FIRST.splitlines())
        for column in range(0, len(text) * 3, 4)
    ]
    for position in places:
        at = {**document, "position": position}
        client.ask("textDocument/hover", at)
        client.ask("textDocument/definition", at)
        client.ask("textDocument/documentHighlight", at)
        client.ask("textDocument/completion", at)
        client.ask("textDocument/references", {**at, "context": {"includeDeclaration": True}})
        if isinstance(client.capabilities["renameProvider"], dict):
            target = client.ask("textDocument/prepareRename", at)
            if target:
                client.ask("textDocument/rename", {**at, "newName": "李大江"})
    client.ask("textDocument/selectionRange", {**document, "positions": places[:9]})
    symbols = client.ask("workspace/symbol", {"query": "xm"}) + client.ask("workspace/symbol", {"query": ""})
    if client.capabilities["workspaceSymbolProvider"] is not True:
        for symbol in symbols[:9]:
            client.ask("workspaceSymbol/resolve", symbol)
    for method in ["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"]:
        client.ask(f"textDocument/{method}", document)
    for method in ["inlayHint", "semanticTokens/range"]:
        client.ask(f"textDocument/{method}", {**document, "range": whole})
    if pulls:
        report = client.ask("textDocument/diagnostic", document)
        client.ask("textDocument/diagnostic", {**document, "previousResultId": report["resultId"]})
        reports = client.ask("workspace/diagnostic", {"previousResultIds": []})["items"]
        client.ask(
            "workspace/diagnostic",
            {
                "previousResultIds": [{"uri": r["uri"], "value": r["resultId"]} for r in reports],
                "partialResultToken": "part",
            },
        )
    if "codeActionProvider" in client.capabilities:
        context = {"range": whole, "context": {"diagnostics": []}}
        for action in client.ask("textDocument/codeAction", {**document, **context}) or []:
            if "data" in action:
                client.ask("codeAction/resolve", action)
    for method, more in [
        ("formatting", {}),
        ("rangeFormatting", {"range": whole}),
    ]:
        options = {"tabSize": 2, "insertSpaces": True}
        client.ask(f"textDocument/{method}", {**document, **more, "options": options})
    if client.capabilities["semanticTokensProvider"]["full"] is not True:
        tokens = client.ask("textDocument/semanticTokens/full", document)
        change = {"range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}}, "text": "30米"}
        versioned = {"uri": uri, "version": 2}
        client.tell("textDocument/didChange", {"textDocument": versioned, "contentChanges": [change]})
        previous = {"previousResultId": tokens["resultId"]}
        client.ask("textDocument/semanticTokens/full/delta", {**document, **previous})
    commands = client.capabilities["executeCommandProvider"]["commands"]
    for command in commands:
        arguments = [uri, "json"] if command == "copydesk.exportMetrics" else [uri]
        takes_more = command in ["copydesk.applyEdit"] or command.startswith(("copydesk.accept", "copydesk.turn", "copydesk.add"))
        client.ask("workspace/executeCommand", {"command": command, "arguments": arguments}, fails=takes_more)
    if "textDocumentContent" in client.capabilities.get("workspace", {}):
        content = "copydesk-metrics" + uri[len("file"):] + ".md"
        client.ask("workspace/textDocumentContent", {"uri": content})
    client.ask("textDocument/hover", {"textDocument": {"uri": "file:///no"}}, fails=True)
    (folder / "c.txt").write_text(SECOND, "utf-8")
    changes = [{"uri": (folder / "c.txt").as_uri(), "type": 1}]
    client.tell("workspace/didChangeWatchedFiles", {"changes": changes})
    client.rest(0.8)
    client.tell("textDocument/didClose", document)
    client.rest(0.2)
    client.end()
    unanswered = [m for m in FEATURES if advertised(client.capabilities, m) and m not in client.seen]
    for method in unanswered:
        client.problems.append(f"{method} is advertised and was not asked for")
    for problem in client.problems:
        print(f"{name}: {problem}")
    print(f"{name}: {client.count} requests, {len(client.seen)} methods, {len(client.problems)} problems")
    return len(client.problems)


FEATURES = {
    "textDocument/hover": "hoverProvider",
    "textDocument/codeLens": "codeLensProvider",
    "textDocument/diagnostic": "diagnosticProvider",
    "workspace/symbol": "workspaceSymbolProvider",
    "textDocument/codeAction": "codeActionProvider",
    "textDocument/completion": "completionProvider",
    "textDocument/definition": "definitionProvider",
    "textDocument/documentHighlight": "documentHighlightProvider",
    "textDocument/documentLink": "documentLinkProvider",
    "textDocument/documentSymbol": "documentSymbolProvider",
    "textDocument/foldingRange": "foldingRangeProvider",
    "textDocument/formatting": "documentFormattingProvider",
    "textDocument/inlayHint": "inlayHintProvider",
    "textDocument/rangeFormatting": "documentRangeFormattingProvider",
    "textDocument/references": "referencesProvider",
    "textDocument/selectionRange": "selectionRangeProvider",
    "textDocument/semanticTokens/full": "semanticTokensProvider",
    "workspace/executeCommand": "executeCommandProvider",
}


def advertised(capabilities, method):
    return FEATURES[method] in capabilities


def main():
    program = os.path.abspath(sys.argv[1])
    problems = 0
    for name, capabilities in PROFILES.items():
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "a.txt").write_text(FIRST, "utf-8")
            (folder / "b.txt").write_text(SECOND, "utf-8")
            problems += session(program, name, capabilities, folder)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
