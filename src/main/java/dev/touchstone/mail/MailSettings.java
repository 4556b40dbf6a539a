package dev.touchstone.mail;

import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code touchstone.mail}; {@code config/application.yml} explains them.
 *
 * @param enabled whether this node sends
 * @param threads senders of this node
 * @param from bare address that letters come from; its domain is also the Message-ID's
 * @param company name of the company in Chinese letters
 * @param companyEn the same in English ones; empty = the Chinese one
 * @param undo how long an undoable letter is held back
 * @param poll pause between two looks into the outbox
 * @param lease after this a letter whose sender went silent counts as perhaps sent; longer than all SMTP time-outs
 * @param timeout for connecting to, reading from and writing to the mail server, each
 * @param backoff pauses after the first, second, … temporary refusal; after the last one the letter is dead
 * @param breakerThreshold failed connections in a row that open the circuit breaker
 * @param breakerPause how long it stays open
 * @param onceKinds kinds that are never repeated without a person when they may have arrived
 */
@ConfigurationProperties("touchstone.mail")
record MailSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int threads,
        @DefaultValue("hiring@touchstone.example") String from,
        @DefaultValue("试金石") String company,
        @DefaultValue("Touchstone") String companyEn,
        @DefaultValue("10s") Duration undo,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("20s") Duration timeout,

        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"})
        List<Duration> backoff,

        @DefaultValue("5") int breakerThreshold,
        @DefaultValue("60s") Duration breakerPause,

        @DefaultValue({"offer-letter", "offer-revoked", "application-rejected", "job-closed"})
        Set<String> onceKinds) {

    LocalizedText companyName() {
        return new LocalizedText(company, companyEn);
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
