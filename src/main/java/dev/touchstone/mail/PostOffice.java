package dev.touchstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.*} (or the demo's own). Every wait on it has a limit. */
@Component
class PostOffice {

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final MailSettings settings;

    PostOffice(ObjectProvider<JavaMailSenderImpl> server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Whether there is a mail server to talk to at all. */
    boolean isKnown() {
        return server.getIfAvailable() != null;
    }

    /** Opens a connection for a few letters; a {@link MessagingException} means that nothing was handed over. */
    Line open() throws MessagingException {
        var sender = server.getObject();
        var session = session(sender);
        var protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        var transport = session.getTransport(protocol);
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return new Line(session, transport);
    }

    private Session session(JavaMailSenderImpl sender) {
        var protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        var properties = sender.getSession().getProperties();
        var limit = String.valueOf(settings.timeout().toMillis());
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + wait, limit);
        }
        return sender.getSession();
    }

    /** An open connection. */
    record Line(Session session, Transport transport) implements AutoCloseable {

        Handover hand(MimeLetter letter) {
            try {
                transport.sendMessage(letter, letter.getAllRecipients());
                return Handover.taken();
            } catch (MessagingException failure) {
                return Handover.of(failure);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // The letters' fate is decided by then.
            }
        }
    }
}
