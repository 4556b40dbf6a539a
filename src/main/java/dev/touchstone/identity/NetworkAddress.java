package dev.touchstone.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request came from, as far as limits tell addresses apart: an IPv6 household has one network, not one address. */
final class NetworkAddress {

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    static String of(String literal) {
        if (!literal.contains(":")) {
            return literal;
        }
        try {
            var address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return literal;
        }
    }
}
