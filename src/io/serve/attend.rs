//! Answers one question that `tiny_http` has read.

use std::any::Any;
use std::hint::black_box;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::Builder;

use tiny_http::{Header, Method, Request, Response};

use crate::io::serve::bell::EVENTS;
use crate::io::serve::gate::{self, Admitted, Threshold, Turned, admit};
use crate::io::serve::reply::{Reply, SAFETY, Wish};
use crate::io::serve::{Answer, Answering, Asked, Bell};

/// The longest body, in bytes, that `tiny_http` may throw away by itself: it asks for as much memory at each read.
const LIGHT_BODY: usize = 1 << 20;

/// Answers one question; a reader who went away meanwhile is no fault.
pub(super) fn attend(request: Request, (threshold, bell): (&Threshold, &Bell), answer: Answering<'_>) {
    let reply = match admit(&request, threshold) {
        Ok(Admitted::Reader { path }) if path == EVENTS && *request.method() == Method::Get => {
            return bell.tell(request.into_writer());
        }
        Ok(Admitted::Reader { path }) => {
            Reply::from_answer(answer_safely(&Asked { path: &path, writes: false }, answer))
        }
        Ok(Admitted::Writer { path }) => {
            Reply::from_answer(answer_safely(&Asked { path: &path, writes: true }, answer))
        }
        Ok(Admitted::Guest { to, cookie }) => Reply::let_in(to, cookie),
        Err(turned) if request.body_length().is_some_and(|length| length > 0) => {
            return turn_body_away(request, turned);
        }
        Err(turned) => Reply::from_turned(turned),
    };
    let bytes = reply.into_bytes(&wish_of(&request));
    // Head and body in one piece: two small ones would wait for each other.
    let mut writer = request.into_writer();
    let _ = writer.write_all(&bytes).and_then(|()| writer.flush());
}

/// The answer, or a plain one when making it fails: one bad page must not end the preview.
fn answer_safely(asked: &Asked<'_>, answer: Answering<'_>) -> Answer {
    let broken = |_: Box<dyn Any + Send>| Answer {
        status: 500,
        content_type: "text/plain; charset=utf-8",
        body: b"this page could not be made; the terminal may say why\n".to_vec(),
        location: None,
    };
    catch_unwind(AssertUnwindSafe(|| answer(asked))).unwrap_or_else(broken)
}

fn wish_of(request: &Request) -> Wish {
    let first = |name| gate::header(request, name).next().map(str::to_owned);
    let head_only = *request.method() == Method::Head;
    // A part of an older version cannot be told from one of this: all is sent anew.
    let whole = head_only || first("If-Range").is_some();
    Wish { head_only, range: first("Range").filter(|_| !whole) }
}

/// Refuses a question with a body of a given length, which must be read before the connection can go on or end.
fn turn_body_away(request: Request, turned: Turned) {
    let length = request.body_length().unwrap_or(0);
    if !fits_in_memory(length) {
        // To drop such a request would ask for as much memory as the other side claims to send, and end the program
        // when it is not there. So the request is kept for good, with its thread and its two file handles.
        std::mem::forget(request.upgrade("none", refusal(turned)));
        return;
    }
    // On a thread of its own: what the other side still sends is read as slowly as it comes.
    let _ = Builder::new().name("preview-body".to_owned()).spawn(move || {
        let mut request = request;
        if length > LIGHT_BODY {
            let mut rest = [0; 16 << 10];
            while matches!(request.as_reader().read(&mut rest), Ok(1..)) {}
        }
        let _ = request.respond(refusal(turned));
    });
}

/// Whether the system would hand out so many bytes; they are not touched.
fn fits_in_memory(length: usize) -> bool {
    let mut bytes: Vec<u8> = Vec::new();
    let fits = bytes.try_reserve_exact(length).is_ok();
    // What is never looked at may never be asked for.
    black_box(&bytes);
    fits
}

fn refusal(turned: Turned) -> Response<impl Read> {
    let mut response = Response::from_string(turned.words()).with_status_code(turned.status());
    for (name, value) in SAFETY.into_iter().chain(turned.headers()) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}
