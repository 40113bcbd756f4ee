"""Another API behind the development server: what a browser asks below /api goes to one upstream, and nowhere else.

The browser sees one origin, the panel's; the upstream sees a client that asks at its own address.

- What goes on as it is: methods, paths byte for byte, queries, bodies in both directions as they arrive,
  compressed ones too, statuses, conditions, headers that are nobody's business on the way. Nothing is collected, kept
  or followed.
- Origin and Referer of the panel's own pages become the upstream's: Django compares them with Host, and so does every
  CORS check. Those of another site stay as they are, for the upstream to judge: they never look like its own.
- X-Forwarded-For says who asks, whatever the client claims. X-Forwarded-Host and -Proto are not sent: Rails and
  Next.js believe them unasked, and would refuse every write whose Origin is the upstream's.
- Cookies: Domain goes, Path is moved to /api ("/" stays "/"), and what plain http cannot have goes (`cookies.py`). A
  browser keeps cookies by host name, not by port: those of anything else on 127.0.0.1 travel along.
- Location, Content-Location and Link to the upstream become /api/... A redirect to anywhere else is handed to a browser
  that navigates. To a script it is a problem that names the place: the panel's policy (connect-src 'self') would let
  the script know of a network error and no more.
- An answer that is opened as a page is sandboxed: it shares an origin with the panel, and must not act there.
- A name by which this machine is not known is refused: another site's name may be made to lead here (DNS rebinding),
  and its page would pass for the panel.
- A request that comes back to the proxy which sent it is refused: Via tells.
"""
