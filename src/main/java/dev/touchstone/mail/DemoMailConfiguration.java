package dev.touchstone.mail;

import dev.touchstone.platform.StartupNote;
import dev.touchstone.shared.Language;
import java.net.InetAddress;
import java.util.List;
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
    StartupNote mailboxNote(Environment settings) {
        return () -> {
            var address = "http://localhost:" + settings.getProperty("local.server.port") + "/mailbox";
            return List.of(Wording.of(Language.ZH, "mail.demo.note") + " / " + Wording.of(Language.EN, "mail.demo.note")
                    + ": " + address);
        };
    }
}
