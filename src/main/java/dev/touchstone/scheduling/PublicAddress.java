package dev.touchstone.scheduling;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the open net from those inside: a calendar’s host name must not lead into our own network. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var octets = address.getAddress();
        return address instanceof Inet6Address
                ? isPublic6(octets)
                : isPublic4(at(octets, 0), at(octets, 1), at(octets, 2));
    }

    private static boolean isPublic4(int first, int second, int third) {
        return first != 0
                && first != 10
                && first != 127
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && second == 168)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only global unicast, without what carries an older address in itself. */
    private static boolean isPublic6(byte[] octets) {
        int first = at(octets, 0) << 8 | at(octets, 1);
        boolean global = first >= 0x2000 && first <= 0x3fff;
        boolean carries = first == 0x2002 || (first == 0x2001 && at(octets, 2) < 2);
        return global && !carries;
    }

    private static int at(byte[] octets, int index) {
        return Byte.toUnsignedInt(octets[index]);
    }
}
