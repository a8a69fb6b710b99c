#!/usr/bin/env python3
"""Serves a built site by nginx, Apache and Caddy with the files that Handfast writes for them, and compares what they
answer with what the site asks for: the headers of every kind of address, redirects, the page for what is not there.

Usage: hosts.py HANDFAST SITE

The site is built at the root of a host and below a path. Only this computer is asked. The last line counts, as JSON.
"""
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WANTED = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
          "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
          "Strict-Transport-Security", "Cache-Control"]
passed = failed = 0


def check(name, faults):
    global passed, failed
    passed, failed = passed + (not faults), failed + bool(faults)
    print(("not ok " if faults else "ok ") + name)
    for fault in faults[:8]:
        print("    " + fault)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def build(handfast, site, work, base):
    """The site with all hosts named in its settings, where the servers look for it."""
    source = work / "source"
    shutil.copytree(site, source, ignore=shutil.ignore_patterns("target", ".git", "node_modules", "private", "tests"))
    settings = source / "data/site.toml"
    hosts = 'hosts = ["netlify", "apache", "nginx", "caddy"]\n'
    written = re.sub(r"^hosts = .*\n", "", settings.read_text(), flags=re.M)
    settings.write_text(hosts + written)
    root = work / "www"
    root.mkdir()
    out = root / base.strip("/") if base != "/" else work / "www" / "site"
    subprocess.run([handfast, "build", str(source), "--output", str(out), "--quiet", "--base-url",
                    f"https://library.example{base}"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (out, root) if base != "/" else (out, out)


def nginx(work, root, out, port):
    conf = work / "server.conf"
    conf.write_text(f"""daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log; worker_processes 1;
events {{ }}
http {{
  types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; application/xml xml; text/plain txt; }}
  access_log off; client_body_temp_path {work}/t1; proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3;
  uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
  server {{ listen 127.0.0.1:{port}; root {root}; absolute_redirect off; include {out}/nginx.conf; }}
}}
""")
    return ["nginx", "-c", str(conf), "-p", str(work)]


def apache(work, root, out, port):
    modules = Path("/usr/lib/apache2/modules")
    load = "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n"
                   for name in ["mpm_event", "authz_core", "dir", "mime", "headers", "alias"])
    conf = work / "server.conf"
    conf.write_text(f"""{load}ServerRoot {work}
ServerName library.example
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
""")
    return ["apache2", "-f", str(conf), "-D", "FOREGROUND"]


def caddy(work, root, out, port):
    conf = work / "Caddyfile"
    conf.write_text(f"""{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	bind 127.0.0.1
	root * {root}
	import {out}/Caddyfile
	file_server
}}
""")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(conf)]


def planned(out, path):
    """The headers that the `_headers` file asks for at a path below the site; of several that fit, the last counts."""
    headers, fits = {}, False
    for line in (out / "_headers").read_text().splitlines():
        if line.startswith("/"):
            pattern = re.escape(line.strip()).replace(r"\*", ".*")
            fits = re.fullmatch(pattern, "/" + path) is not None
        elif fits and line.strip().startswith("! "):
            headers.pop(line.strip()[2:], None)
        elif fits and line.strip():
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    headers.setdefault("Cache-Control", "no-cache")
    return headers


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}"})
    answer = connection.getresponse()
    body = answer.read()
    headers = {}
    for name, value in answer.getheaders():
        key = name.title()
        headers[key] = headers[key] + ", " + value if key in headers else value
    connection.close()
    return answer.status, headers, body


def paths(out):
    """A page of each kind, the search, drawings, what is kept for long, in two languages."""
    files = sorted(str(file.relative_to(out)) for file in out.rglob("*") if file.is_file())
    keep = [file for file in files if file.count("/") <= 1 or "/assets/" in file or "embed/" in file]
    pages = [file[: -len("index.html")] for file in keep if file.endswith("index.html")]
    others = [file for file in files if file.endswith((".svg", ".css", ".js", ".xml"))][:40]
    found = [file for file in files if "/pagefind/" in file][:6]
    return pages + others + found


def moved(out):
    """What moved: the earlier address and the one of today."""
    lines = (out / "_redirects").read_text().splitlines() if (out / "_redirects").exists() else []
    return [line.split(" ")[:2] for line in lines if not line.startswith("#") and not line.endswith("!")]


def judge(name, port, out, base):
    faults = []
    away = {old for old, _ in moved(out)}
    for path in paths(out):
        if base + path in away:
            continue
        status, headers, _ = ask(port, base + path)
        if status != 200:
            faults.append(f"{path}: answers {status}")
        for wanted in WANTED:
            plan, got = planned(out, path).get(wanted), headers.get(wanted.title())
            if plan != got:
                faults.append(f"{path}: {wanted} is {got!r} instead of {plan!r}")
    check(f"{name} at {base}: headers", faults)
    status, headers, body = ask(port, base + "no/such/page/")
    right = status == 404 and b"<h1" in body and headers.get("X-Content-Type-Options") == "nosniff"
    check(f"{name} at {base}: what is not there", [] if right else [f"{status}, {len(body)} bytes, {sorted(headers)}"])
    faults = []
    for old, new in moved(out):
        status, headers, _ = ask(port, old)
        to = re.sub(r"^https?://[^/]+", "", headers.get("Location", ""))
        if status != 301 or to != new:
            faults.append(f"{old}: {status} to {to!r} instead of {new!r}")
    check(f"{name} at {base}: redirects", faults if away else ["nothing moved: there is nothing to compare"])


def main():
    handfast, site = sys.argv[1:3]
    for base in ["/", "/our/partners/"]:
        for name, command in [("nginx", nginx), ("Apache", apache), ("Caddy", caddy)]:
            with tempfile.TemporaryDirectory() as folder:
                work = Path(folder)
                # The servers may give up root, and read what everyone may read.
                os.chmod(work, 0o755)
                out, root = build(handfast, site, work, base)
                port = free_port()
                with open(work / "said", "wb") as said:
                    server = subprocess.Popen(command(work, root, out, port), stdout=said, stderr=said,
                                              env={**os.environ, "HOME": folder, "XDG_DATA_HOME": folder,
                                                   "XDG_CONFIG_HOME": folder})
                try:
                    for _ in range(100):
                        try:
                            socket.create_connection(("127.0.0.1", port), 0.2).close()
                            break
                        except OSError:
                            time.sleep(0.1)
                    judge(name, port, out, base)
                except OSError as error:
                    check(f"{name} at {base} serves", [str(error), *(work / "said").read_text().splitlines()[-6:]])
                finally:
                    server.terminate()
                    server.wait(10)
    print(json.dumps({"passed": passed, "failed": failed}, separators=(",", ":")))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
