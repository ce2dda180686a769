"""Settings of the Pelican site; see docs/performance.md."""

SITENAME = "اتاق خبر سنجش"
SITEURL = "https://news.example.org"
TIMEZONE = "Asia/Tehran"
DEFAULT_LANG = "fa"
PATH = "content"
OUTPUT_PATH = "public"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["neighbours"]
DELETE_OUTPUT_DIRECTORY = False

ARTICLE_PATHS = ["posts"]
STATIC_PATHS = ["figures"]
PAGE_PATHS: list[str] = []
ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
TAGS_URL = "tags/"
TAGS_SAVE_AS = "tags/index.html"
SLUGIFY_USE_UNICODE = True
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "front", "tags", "404", "sitemap", "robots"]
INDEX_URL = "posts/"
INDEX_SAVE_AS = "posts/index.html"
FRONT_SAVE_AS = "index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"
PAGINATED_TEMPLATES = {"index": 20, "tag": 20}
DEFAULT_PAGINATION = 20
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False
FEED_RSS = "feed.xml"
CATEGORY_FEED_RSS = "{slug}/feed.xml"
TAG_FEED_RSS = "tags/{slug}/feed.xml"
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

MARKDOWN = {
    "extension_configs": {
        # Without this Pygments guesses the language of code that names none.
        "markdown.extensions.codehilite": {"css_class": "highlight", "guess_lang": False},
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
