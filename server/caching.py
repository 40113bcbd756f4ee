"""How long a browser may keep what a build holds."""

# A newer build may replace it at any time.
ASKED_ABOUT = "no-cache"
# Names that change with what they hold; all of them lie in this folder.
KEPT = "public, max-age=31536000, immutable"
ASSETS = "assets"
