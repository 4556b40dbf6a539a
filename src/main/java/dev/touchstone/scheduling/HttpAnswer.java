package dev.touchstone.scheduling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP answer read from a line, only so long and only until its time is up.
 *
 * @param headers by name in lower case
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int LONGEST_HEAD = 32 * 1024;

    /** An {@link IOException} for what is no answer, is too long or takes too long. */
    static HttpAnswer read(InputStream line, int longestBody, long endsAtNanos) throws IOException {
        var in = new Bounded(line, endsAtNanos);
        var head = head(in).split("\r\n");
        var status = head[0].split(" ");
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("No HTTP answer");
        }
        var headers = new HashMap<String, String>();
        for (int at = 1; at < head.length; at++) {
            int colon = head[at].indexOf(':');
            if (colon > 0) {
                headers.put(
                        head[at].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        head[at].substring(colon + 1).strip());
            }
        }
        return new HttpAnswer(Integer.parseInt(status[1]), headers, body(in, headers, longestBody));
    }

    private static String head(Bounded in) throws IOException {
        var head = new ByteArrayOutputStream();
        int ended = 0;
        while (ended < 4) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new IOException("An answer without an end of its head");
            }
            head.write(next);
            ended = next == (ended % 2 == 0 ? '\r' : '\n') ? ended + 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(Bounded in, Map<String, String> headers, int longest) throws IOException {
        var body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.copy(body, size, longest);
                in.text();
            }
        } else {
            var length = headers.getOrDefault("content-length", "");
            in.copy(body, length.matches("\\d{1,9}") ? Integer.parseInt(length) : Integer.MAX_VALUE, longest);
        }
        return body.toByteArray();
    }

    private static int chunk(Bounded in) throws IOException {
        var size = in.text().replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,7}")) {
            throw new IOException("A piece without a size");
        }
        return Integer.parseInt(size, 16);
    }

    /** A line whose time is up at some moment, however slowly it drips. */
    private record Bounded(InputStream line, long endsAtNanos) {

        int read() throws IOException {
            if (System.nanoTime() > endsAtNanos) {
                throw new IOException("The answer takes too long");
            }
            return line.read();
        }

        String text() throws IOException {
            var text = new StringBuilder();
            for (int next = read(); next >= 0 && next != '\n'; next = read()) {
                text.append((char) next);
                if (text.length() > 200) {
                    throw new IOException("A line without an end");
                }
            }
            return text.toString().strip();
        }

        void copy(ByteArrayOutputStream into, int size, int longest) throws IOException {
            var buffer = new byte[8192];
            for (int left = size; left > 0; ) {
                if (System.nanoTime() > endsAtNanos) {
                    throw new IOException("The answer takes too long");
                }
                int read = line.read(buffer, 0, Math.min(left, buffer.length));
                if (read < 0) {
                    return;
                }
                if (into.size() + read > longest) {
                    throw new TooLong();
                }
                into.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** More than anybody keeps. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;
    }
}
