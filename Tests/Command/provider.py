"""A provider of identities on the own machine: oidc-provider-mock, a real OpenID provider without passwords.

usage: provider.py PORT USERS      USERS: JSON, a list of claims with "sub"

It makes a new key at each start. What it does not do by itself is added in front of it: a code is exchanged only
against the verifier that fits the challenge it was asked for with (PKCE, RFC 7636), and only with the client's secret.
"""

import base64
import hashlib
import io
import json
import os
import sys
import urllib.parse

import werkzeug.serving

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import oidc_provider_mock  # noqa: E402

CLIENT, SECRET = "fallwerk", "ein geheimnis: für das haus"


class Proven:
    """Lets a code through only with its proof."""

    def __init__(self, provider):
        self.provider = provider
        self.challenges = {}

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] == "/oauth2/authorize":
            return self.authorize(environ, start_response)
        if environ["PATH_INFO"] == "/oauth2/token" and not self.is_proven(environ):
            start_response("400 Bad Request", [("Content-Type", "application/json")])
            return [b'{"error": "invalid_grant"}']
        return self.provider(environ, start_response)

    def authorize(self, environ, start_response):
        asked = dict(urllib.parse.parse_qsl(environ["QUERY_STRING"]))

        def started(status, headers, *rest):
            location = dict(headers).get("Location", "")
            code = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(location).query)).get("code")
            if code and asked.get("code_challenge_method") == "S256":
                self.challenges[code] = asked.get("code_challenge")
            return start_response(status, headers, *rest)

        return self.provider(environ, started)

    def is_proven(self, environ):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        form = dict(urllib.parse.parse_qsl(body.decode()))
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        kind, _, given = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        pair = base64.b64decode(given).decode().split(":") if kind == "Basic" else []
        is_client = [urllib.parse.unquote_plus(part) for part in pair] == [CLIENT, SECRET]
        return is_client and self.challenges.pop(form.get("code"), None) == challenge


def main():
    port, users = int(sys.argv[1]), json.loads(sys.argv[2])
    known = [
        oidc_provider_mock.User(sub=user["sub"], claims={k: v for k, v in user.items() if k != "sub"})
        for user in users]
    app = oidc_provider_mock.app(user_claims=known)
    app.debug = False
    werkzeug.serving.run_simple("127.0.0.1", port, Proven(app), threaded=True)


if __name__ == "__main__":
    main()
