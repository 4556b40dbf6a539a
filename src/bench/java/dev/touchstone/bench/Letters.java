package dev.touchstone.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps, for each recipient, the links candidates came to get. */
final class Letters implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/c/[^\\s<>\"]+)");

    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandler((context, from, to, data) -> keep(to, data))
            .build();

    Letters() {
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Path of the link in the latest letter to the address whose subject contains the words; waits for it. */
    String link(String address, String words) throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            var found = links.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(address + " ")
                            && entry.getKey().contains(words))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().getValue();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException("No letter about " + words + " to " + address);
    }

    private void keep(String to, byte[] data) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            var link = LINK.matcher(text(message));
            if (link.find()) {
                links.put(to + " " + message.getSubject(), link.group(1));
            }
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        var text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i)));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
