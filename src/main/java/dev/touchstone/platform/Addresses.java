package dev.touchstone.platform;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** How other devices on the network reach this machine. */
final class Addresses {

    private static final int ANY_PORT = 9;

    private Addresses() {}

    /** The address of the interface that leads to the network, or {@code localhost} when there is none. */
    static String ofThisMachine() {
        try (var socket = new DatagramSocket()) {
            // Connecting a datagram socket sends nothing; it only chooses the route. 192.0.2.1 is reserved (RFC 5737).
            socket.connect(InetAddress.getByName("192.0.2.1"), ANY_PORT);
            var address = socket.getLocalAddress();
            return address.isAnyLocalAddress() || address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
        } catch (IOException | RuntimeException offline) {
            return "localhost";
        }
    }
}
