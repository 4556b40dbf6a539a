package dev.touchstone.scheduling;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/** Opens an encrypted line to an address that was looked up before: nothing asks the name again, the certificate has to be the name’s. */
@Component
class CalendarLine {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HTTPS = 443;

    InetAddress[] lookUp(String host) throws IOException {
        return InetAddress.getAllByName(host);
    }

    boolean isAllowed(InetAddress address) {
        return PublicAddress.is(address);
    }

    Socket open(InetAddress address, String host) throws IOException {
        var bare = new Socket();
        try {
            bare.connect(new InetSocketAddress(address, HTTPS), Math.toIntExact(PATIENCE.toMillis()));
            bare.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var line = (SSLSocket)
                    ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(bare, host, HTTPS, true);
            var parameters = line.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            line.setSSLParameters(parameters);
            line.startHandshake();
            return line;
        } catch (IOException | RuntimeException broken) {
            bare.close();
            throw broken;
        }
    }
}
