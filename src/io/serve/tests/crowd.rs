//! Many visitors at once, rude ones among them, and doorkeepers that die.

use super::*;

/// The body of the first page, which must come within 5 seconds.
fn page(port: u16) -> Result<String, String> {
    ask(port, "GET /", &[OURS]).map(|said| body(&said).to_owned())
}

#[test]
fn a_body_that_never_comes_holds_up_nobody() -> Outcome {
    let (_keep, port) = site()?;
    let mut held = Vec::new();
    for length in ["2000", "999999", "9999999999999999"] {
        for _ in 0..4 {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(text)?;
            write!(stream, "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {length}\r\n\r\n")
                .map_err(text)?;
            held.push(stream);
        }
    }
    for _ in 0..8 {
        assert_eq!(page(port)?, "hello");
    }
    drop(held);
    Ok(())
}

#[test]
fn slow_readers_leave_room_for_others() -> Outcome {
    let folder = TempDir::new().map_err(text)?;
    fs::write(folder.path().join("large"), vec![b'x'; 16 << 20]).map_err(text)?;
    fs::write(folder.path().join("index.html"), "hello").map_err(text)?;
    let port = careless(folder.path())?;
    let mut held = Vec::new();
    for _ in 0..12 {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(text)?;
        write!(stream, "GET /large HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").map_err(text)?;
        held.push(stream);
    }
    for _ in 0..8 {
        assert_eq!(body(&ask(port, "GET /", &[OURS])?), "hello");
    }
    drop(held);
    Ok(())
}

#[test]
fn one_connection_carries_many_questions() -> Outcome {
    let (_keep, port) = site()?;
    let one = format!("GET /index.html HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    let last = format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    let said = send(port, &format!("{}{last}", one.repeat(50)))?;
    assert_eq!(said.matches("HTTP/1.1 200 OK").count(), 51);
    assert_eq!(said.matches("\r\n\r\nhello").count(), 51);
    Ok(())
}

/// Opens so many connections and leaves them open: some say nothing, some half of a question, some wait after an answer.
fn rude_crowd(port: u16, size: usize) -> Result<Vec<TcpStream>, String> {
    let whole = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let words = ["", "GET / HT", whole.trim_end(), &whole];
    (0..size).map(|number| say(port, words[number % words.len()])).collect()
}

#[test]
fn a_rude_crowd_leaves_room_for_others() -> Outcome {
    let (_keep, port) = site()?;
    let mut crowd = rude_crowd(port, 100)?;
    for _ in 0..8 {
        assert_eq!(page(port)?, "hello");
    }
    // Several at one moment, as browsers ask, in the middle of another crowd.
    thread::scope(|scope| {
        let more = scope.spawn(|| rude_crowd(port, 100));
        let readers: Vec<_> = (0..16).map(|_| scope.spawn(|| page(port))).collect();
        for reader in readers {
            assert_eq!(reader.join().map_err(|_| "a reader failed")?, Ok("hello".to_owned()));
        }
        more.join().map_err(|_| "the crowd failed")?.map(drop)
    })?;
    // Those who asked have been answered, also where they were many.
    for stream in crowd.iter_mut().skip(3).step_by(4) {
        let mut said = [0; 2048];
        let length = stream.read(&mut said).map_err(text)?;
        assert!(String::from_utf8_lossy(&said[..length]).contains("\r\nConnection: close\r\n"));
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn the_silent_are_shown_out() -> Outcome {
    use rustix::net::sockopt::{Timeout, set_socket_timeout};
    let doorway = bind(Some(0))?;
    set_socket_timeout(&doorway.listener, Timeout::Recv, Some(Duration::from_millis(1500))).map_err(text)?;
    let port = open_to_all(doorway, Path::new("."));
    let mut stream = say(port, "GET /")?;
    assert_eq!(stream.read(&mut [0]).map_err(text)?, 0);
    Ok(())
}

/// The loop that takes in connections ends when it cannot wait for one.
#[test]
fn a_broken_doorkeeper_is_replaced() -> Outcome {
    let folder = TempDir::new().map_err(text)?;
    fs::write(folder.path().join("index.html"), "hello").map_err(text)?;
    let doorway = bind(Some(0))?;
    let door = doorway.listener.try_clone().map_err(text)?;
    let port = open_to_all(doorway, folder.path());
    for _ in 0..3 {
        door.set_nonblocking(true).map_err(text)?;
        let held = say(port, "GET / HT")?;
        door.set_nonblocking(false).map_err(text)?;
        assert_eq!(page(port)?, "hello");
        drop(held);
    }
    Ok(())
}

#[cfg(unix)]
const FEW_FILES: &str = "HANDFAST_TEST_FEW_FILES";

/// The same test program again, as a server with so few file handles that a crowd uses them up.
#[cfg(unix)]
#[test]
fn a_server_with_few_files() -> Outcome {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let Some(folder) = std::env::var_os(FEW_FILES) else { return Ok(()) };
    let few = Some(48);
    setrlimit(Resource::Nofile, Rlimit { current: few, maximum: few }).map_err(text)?;
    let doorway = bind(Some(0))?;
    let root = Path::new(&folder);
    fs::write(root.join("new"), doorway.port().to_string()).map_err(text)?;
    fs::rename(root.join("new"), root.join("port")).map_err(text)?;
    let answering = |_: &Asked<'_>| answer(200, b"hello".to_vec(), None);
    doorway.serve(&answering);
    Ok(())
}

/// Without file handles the loop that takes in connections panics and says nothing.
#[cfg(unix)]
#[test]
fn a_dead_doorkeeper_is_replaced() -> Outcome {
    use std::process::{Command, Stdio};
    let folder = TempDir::new().map_err(text)?;
    let mut server = Command::new(std::env::current_exe().map_err(text)?)
        .args(["--exact", "io::serve::tests::crowd::a_server_with_few_files", "--nocapture"])
        .env(FEW_FILES, folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(text)?;
    let outcome = starve(&folder.path().join("port"));
    let _ = server.kill();
    let said = server.wait_with_output().map_err(text)?;
    outcome.map_err(|why| format!("{why}: {}", String::from_utf8_lossy(&said.stderr)))
}

#[cfg(unix)]
fn starve(port: &Path) -> Outcome {
    let ready = std::time::Instant::now() + Duration::from_secs(20);
    let port: u16 = loop {
        match fs::read_to_string(port) {
            Ok(port) => break port.parse().map_err(text)?,
            Err(_) if std::time::Instant::now() < ready => thread::yield_now(),
            Err(error) => return Err(text(error)),
        }
    };
    for _ in 0..2 {
        let crowd = rude_crowd(port, 40)?;
        drop(crowd);
        // The connection at which the loop dies is lost, so a reader may have to ask again.
        let answered = (0..8).any(|_| patient_page(port).is_ok_and(|said| body(&said) == "hello"));
        assert!(answered, "nobody answers any more");
    }
    Ok(())
}

#[cfg(unix)]
fn patient_page(port: u16) -> Result<String, String> {
    let mut stream = say(port, &format!("GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n"))?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).map_err(text)?;
    let mut said = String::new();
    stream.read_to_string(&mut said).map_err(text)?;
    Ok(said)
}
