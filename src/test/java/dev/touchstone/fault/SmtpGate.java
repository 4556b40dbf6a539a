package dev.touchstone.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands before the mail server for one node. While it holds, the server gets the letters, but its answer to their data
 * never comes: a sender that is killed then has handed a letter over and does not know it.
 */
final class SmtpGate {

    private final ServerSocket socket;
    private final int server;
    private boolean holding;
    private int held;

    SmtpGate(int server) {
        this.server = server;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        start("smtp-gate", this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on answers to a letter's data are kept back. */
    synchronized void hold() {
        holding = true;
        held = 0;
    }

    /** How many letters the server took since {@link #hold()} whose senders wait for the answer. */
    synchronized int held() {
        return held;
    }

    synchronized void release() {
        holding = false;
        notifyAll();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var node = socket.accept();
                start("smtp-line", () -> relay(node));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket node) {
        var dataEnded = new AtomicBoolean();
        try (node;
                var line = new Socket(InetAddress.getLoopbackAddress(), server)) {
            start("smtp-answers", () -> answers(line, node, dataEnded));
            var in = reader(node);
            for (var command = in.readLine(); command != null; command = in.readLine()) {
                if (command.equals(".")) {
                    dataEnded.set(true);
                }
                write(line, command);
            }
        } catch (IOException gone) {
            // The node or the server hung up.
        }
    }

    private void answers(Socket line, Socket node, AtomicBoolean dataEnded) {
        try (node) {
            var in = reader(line);
            for (var answer = in.readLine(); answer != null; answer = in.readLine()) {
                if (dataEnded.getAndSet(false)) {
                    waitWhileHolding();
                }
                write(node, answer);
            }
        } catch (IOException gone) {
            // The node or the server hung up.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void waitWhileHolding() throws InterruptedException {
        if (holding) {
            held++;
        }
        while (holding) {
            wait();
        }
    }

    private static BufferedReader reader(Socket side) throws IOException {
        return new BufferedReader(new InputStreamReader(side.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void write(Socket side, String line) throws IOException {
        side.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
