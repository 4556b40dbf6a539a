package dev.touchstone.mail;

import dev.touchstone.platform.StartupNote;
import dev.touchstone.shared.Language;
import dev.touchstone.shell.NavigationEntry;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The demo's own mail server: real SMTP on a free port of the loopback address, filling {@link DemoMailbox}. An
 * operator who names a {@code spring.mail.host} gets that one instead.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
class DemoMailConfiguration {

    private static final int LARGEST = 30 * 1024 * 1024;
    private static final int LAST = 1000;
    private static final Set<String> EVERYBODY = Set.of(
            "ADMIN",
            "RECRUITER",
            "HIRING_MANAGER",
            "INTERVIEWER",
            "MARKER",
            "APPROVER",
            "AUDITOR"); // identity is above mail

    @Bean(initMethod = "start", destroyMethod = "stop")
    SMTPServer demoSmtpServer(DemoMailbox mailbox) {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Touchstone demo")
                .maxMessageSize(LARGEST)
                .messageHandler((context, from, to, data) -> mailbox.store(to, data))
                .build();
    }

    @Bean
    JavaMailSenderImpl demoMailSender(SMTPServer demoSmtpServer) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        sender.setPort(demoSmtpServer.getPortAllocated());
        return sender;
    }

    @Bean
    NavigationEntry mailboxEntry() {
        return new NavigationEntry("mail.mailbox.title", "/mailbox", LAST, EVERYBODY);
    }

    @Bean
    StartupNote mailboxNote(Environment settings) {
        return () -> {
            var address = "http://localhost:" + settings.getProperty("local.server.port") + "/mailbox";
            return List.of(Wording.of(Language.ZH, "mail.demo.note") + " / " + Wording.of(Language.EN, "mail.demo.note")
                    + ": " + address);
        };
    }
}
