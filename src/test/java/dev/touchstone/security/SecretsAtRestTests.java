package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.identity.AccountAdministration;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The keys of links and visits are in mails and cookies only: in no table and no line of the log. */
@TouchstoneTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsAtRestTests {

    private static final Pattern KEY = Pattern.compile("/(?:c|invitations)/([A-Za-z0-9_-]{43})");

    @Autowired
    ApplicationContext application;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    Staff staff;

    @Autowired
    GreenMail postbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void noKeyOfALinkOrVisitIsStoredOrLogged(CapturedOutput log) throws MessagingException, IOException {
        var world = World.withAnOffer(application.getAutowireCapableBeanFactory());
        accounts.sendLink(staff.hire("林晓", Role.RECRUITER));
        var before = dump();
        clock.advance(Duration.ofHours(1));
        ReflectionTestUtils.invokeMethod(application.getBean("outbox"), "sendDue");
        var secrets = keysInMails();
        assertThat(secrets).as("keys that were mailed").hasSizeGreaterThan(5);
        for (var purpose : LinkPurpose.values()) {
            secrets.add(world.link(purpose).substring("/c/".length()));
        }
        Set<String> visits = new HashSet<>();
        for (var key : secrets) {
            var cookie = mvc.get().uri("/c/" + key).exchange().getResponse().getCookie("touchstone_visit");
            mvc.get().uri("/invitations/" + key).exchange();
            if (cookie != null) {
                visits.add(cookie.getValue());
            }
        }
        assertThat(visits).hasSizeGreaterThan(5);
        secrets.addAll(visits);
        var after = dump();
        for (var secret : secrets) {
            for (var form : forms(secret)) {
                assertThat(before.contains(form)).as("stored before sending").isFalse();
                assertThat(after.contains(form)).as("stored after sending").isFalse();
                assertThat(log.getAll().contains(form)).as("logged").isFalse();
            }
        }
    }

    /** As text, and as the bytes of it or behind it. */
    private static List<String> forms(String secret) {
        return List.of(
                secret,
                HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(Base64.getUrlDecoder().decode(secret)));
    }

    private String dump() {
        var tables = jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50);
        var dump = new StringBuilder();
        tables.forEach(table -> jdbc.sql("select t::text from " + table + " t")
                .query(String.class)
                .list()
                .forEach(dump::append));
        return dump.toString();
    }

    private Set<String> keysInMails() throws MessagingException, IOException {
        Set<String> keys = new HashSet<>();
        for (var message : postbox.getReceivedMessages()) {
            var found = KEY.matcher(text(message));
            while (found.find()) {
                keys.add(found.group(1));
            }
        }
        return keys;
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                text.append(text(one));
            }
            return text.toString();
        }
        return part.getContent() instanceof String text ? text : Arrays.toString(new Object[] {part.getContentType()});
    }
}
