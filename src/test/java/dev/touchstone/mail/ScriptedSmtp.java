package dev.touchstone.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers as it is told: {@code ""} hangs up without an answer, null answers as usual. */
final class ScriptedSmtp implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final ServerSocket socket;
    private final Thread thread;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> script = command -> null;

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers for commands by their first word; {@code .} is the end of the data. */
    void answer(UnaryOperator<String> script) {
        this.script = script;
    }

    /** Data of every message, whatever the answer to it was. */
    List<String> messages() {
        return messages;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException closed) {
                // The next connection, or the end of the test.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        if (!say(line, "CONNECT", "220 scripted")) {
            return;
        }
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            var word = command.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            if (!say(line, word, usual(word)) || word.equals("QUIT")) {
                return;
            }
            if (word.equals("DATA")) {
                messages.add(data(in));
                if (!say(line, ".", "250 taken")) {
                    return;
                }
            }
        }
    }

    private static String usual(String word) {
        return word.equals("DATA") ? "354 go on" : word.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private boolean say(Socket line, String command, String usual) throws IOException {
        var told = script.apply(command);
        if (told != null && told.isEmpty()) {
            return false;
        }
        line.getOutputStream().write(((told == null ? usual : told) + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static String data(BufferedReader in) throws IOException {
        var data = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append('\n');
        }
        return data.toString();
    }

    /** Until it has left its port: one that still waited for a line would take one more. */
    @Override
    public void close() {
        try {
            socket.close();
            thread.join(PATIENCE_MILLIS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
