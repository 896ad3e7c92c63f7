"""Reads feeds with the Universal Feed Parser and with newsboat, and prints what each of them found as JSON."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

import feedparser


def parsed(address):
    feed = feedparser.parse(address)
    entries = [
        {"id": entry.get("id"), "title": entry.get("title"), "link": entry.get("link"), "dated": "published_parsed" in entry}
        for entry in feed.entries
    ]
    return {"bozo": bool(feed.bozo), "version": feed.version, "title": feed.feed.get("title"), "entries": entries}


def boated(address):
    with tempfile.TemporaryDirectory() as folder:
        urls, cache, config = (os.path.join(folder, name) for name in ("urls", "cache.db", "config"))
        with open(urls, "w", encoding="utf-8") as file:
            file.write(address + "\n")
        open(config, "w", encoding="utf-8").close()
        subprocess.run(
            ["newsboat", "-q", "-u", urls, "-c", cache, "-C", config, "-x", "reload"],
            check=True, timeout=60, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8"})
        rows = sqlite3.connect(cache).execute("select title from rss_item").fetchall()
        return [title for (title,) in rows]


print(json.dumps([{"feedparser": parsed(address), "newsboat": boated(address)} for address in sys.argv[1:]]))
