"""A storm of savings against a preview with readers, and many rebuilds with readers who never read.

Usage: storm.py HANDFAST [SECONDS SAVES REBUILDS], 15 1000 10000 for all of it. Ends with 1 when a page that exists was not
answered with 200, was torn, when the last saving does not show within a second, or when memory or descriptors grow.
"""
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

dice = random.Random(1)
# Two marks, far from each other: a page with two different ones is torn.
lines = "\n\n".join(f"Line {number} of a text." for number in range(200))


def text(number):
    return f"# About these pages\n\nfirst{number}first\n\n{lines}\n\nlast{number}last\n"


def save(path, words, way):
    if way == 0:
        path.write_text(words)
    elif way == 1:
        beside = path.with_name(path.name + ".tmp")
        beside.write_text(words)
        os.replace(beside, path)
    else:
        path.unlink(missing_ok=True)
        path.write_text(words)


def storm(about, seconds, saves):
    """All savings of a storm, in a process of its own: readers beside it would hold it up in the middle of one."""
    began = time.monotonic()
    for number in range(1, saves + 1):
        save(about, text(number), dice.randrange(3))
        time.sleep(max(0, began + seconds * number / saves - time.monotonic()))


if len(sys.argv) > 5:
    storm(Path(sys.argv[5]), int(sys.argv[2]), int(sys.argv[3]))
    sys.exit(0)
binary = os.path.abspath(sys.argv[1])
seconds, saves, rebuilds = (int(word) for word in (sys.argv[2:5] or [15, 1000, 10000]))
work = Path(tempfile.mkdtemp(prefix="storm-"))
site = work / "site"
subprocess.run([binary, "new", "site", site], check=True, capture_output=True)
about = site / "content/about.md"
faults = []
about.write_text(text(0))
server = subprocess.Popen([binary, "serve", site], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
home = next(word for word in server.stdout.readline().split() if word.startswith("http:"))
port = int(home.split(":")[2].strip("/"))


def get(path):
    try:
        with urllib.request.urlopen(home + path, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


def state():
    status = Path(f"/proc/{server.pid}/status").read_text()
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    threads = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("Threads"))
    return memory / 1024, len(os.listdir(f"/proc/{server.pid}/fd")), threads


reads, running = [0], True


def read():
    while running:
        for path in ("about/", "", "partners/", "guide/"):
            status, page = get(path)
            reads[0] += 1
            if status != 200 or "</html>" not in page:
                faults.append(f"/{path} was answered with {status}")
            if path == "about/" and status == 200:
                first, last = (set(re.findall(rf"{word}(\d+){word}", page)) for word in ("first", "last"))
                if first != last or len(first) != 1:
                    faults.append(f"a torn page: {first} and {last}")


def wait_for(mark, patience):
    began = time.monotonic()
    while mark not in get("about/")[1]:
        if time.monotonic() - began > patience:
            return None
        time.sleep(0.005)
    return time.monotonic() - began


try:
    wait_for("first0first", 20)
    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    subprocess.run([sys.executable, __file__, binary, str(seconds), str(saves), "0", about], check=True)
    late = wait_for(f"last{saves}last", 20)
    running = False
    for reader in readers:
        reader.join()
    print(f"# {saves} saves, {reads[0]} reads, {len(faults)} wrong, the last save shows after {late} s")
    if late is None or late > 1:
        faults.append(f"the last save showed after {late} s")

    # Readers who ask for news and never take it in.
    idle = []
    for _ in range(50):
        listener = socket.create_connection(("127.0.0.1", port))
        listener.sendall(f"GET /_handfast/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        idle.append(listener)
    # Threads and their memory come with the first questions; growth is what comes after them.
    for number in range(max(100, rebuilds // 10)):
        save(about, text(f"7{number}"), 0)
        wait_for(f"last7{number}last", 20)
    memory, files, threads = state()
    for number in range(rebuilds):
        save(about, text(f"8{number}"), 0)
        if wait_for(f"last8{number}last", 20) is None:
            faults.append(f"rebuild {number} never showed")
            break
    after = state()
    print(f"# {rebuilds} rebuilds: {memory:.0f} to {after[0]:.0f} MiB, {files} to {after[1]} files, {threads} to {after[2]} threads")
    if after[0] > memory * 1.1 + 4:
        faults.append(f"memory grew from {memory:.0f} to {after[0]:.0f} MiB")
    if after[1] > files + 8 or after[2] > threads + 8:
        faults.append(f"{files} files and {threads} threads became {after[1]} and {after[2]}")
    for listener in idle:
        listener.close()
finally:
    running = False
    server.kill()
    server.wait()
    shutil.rmtree(work)
for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
