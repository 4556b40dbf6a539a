package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to whom. {@code kind}, {@code businessKey}, {@code recipientAddress} and {@code revision}
 * together are posted once only: the same letter again is the same row.
 *
 * @param kind name of the text in {@code config/mail}, such as {@code test-invitation}
 * @param businessKey what it is about, such as the id of the sitting
 * @param revision counts letters of one kind about one thing, from 1 (an appointment moved twice: 1, 2)
 * @param recipientName shown in the address and available in texts as {@code recipientName}
 * @param recipientAddress one bare e-mail address
 * @param language of text, dates and subject
 * @param zone where the recipient lives, if known: times are told there, too, when clocks differ from the house's
 * @param fields values of the text, see {@code config/mail/README.md}: texts, numbers, {@code LocalizedText},
 *     {@code Instant}, {@code ZonedDateTime}, {@code LocalDate}, {@code SecretLink}
 * @param attachments files that go with it
 * @param calendar the calendar alternative, if any
 * @param application the application whose history shows this letter, if any
 * @param urgency when it leaves
 */
public record Letter(
        String kind,
        String businessKey,
        int revision,
        String recipientName,
        String recipientAddress,
        Language language,
        @Nullable ZoneId zone,
        Map<String, Object> fields,
        List<Attachment> attachments,
        @Nullable CalendarPart calendar,
        @Nullable UUID application,
        Urgency urgency) {

    public Letter {
        fields = Map.copyOf(fields);
        attachments = List.copyOf(attachments);
    }

    /** Starts a letter to one person in the person's language. */
    public static Draft to(String recipientName, String recipientAddress, Language language) {
        return new Draft(recipientName, recipientAddress, language);
    }

    /** A letter being written; {@link #of} ends it. */
    public static final class Draft {

        private final String recipientName;
        private final String recipientAddress;
        private final Language language;
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private int revision = 1;
        private @Nullable ZoneId zone;
        private @Nullable CalendarPart calendar;
        private @Nullable UUID application;
        private Urgency urgency = Urgency.NOW;

        private Draft(String recipientName, String recipientAddress, Language language) {
            this.recipientName = recipientName;
            this.recipientAddress = recipientAddress;
            this.language = language;
        }

        /** Sets a value of the text; null leaves it out, so that optional sections disappear. */
        public Draft with(String field, @Nullable Object value) {
            if (value != null) {
                fields.put(field, value);
            }
            return this;
        }

        /** Sets the field {@code link} to an address that is a key. Of a candidate’s it says in which language the letter was. */
        public Draft withLink(String url) {
            var told = application != null && language != Language.ZH;
            return with(
                    "link",
                    new SecretLink(told ? url + "?l=" + language.locale().getLanguage() : url));
        }

        /** The letter belongs to the history of this application. */
        public Draft about(@Nullable UUID application) {
            this.application = application;
            return this;
        }

        /** Counts letters of this kind about the same thing; 1 unless set. */
        public Draft revision(int revision) {
            this.revision = revision;
            return this;
        }

        /** Where the recipient lives; null where that is not known. */
        public Draft readIn(@Nullable ZoneId zone) {
            this.zone = zone;
            return this;
        }

        public Draft attach(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        public Draft calendar(@Nullable CalendarPart calendar) {
            this.calendar = calendar;
            return this;
        }

        /** Held back for the undo time. */
        public Draft undoable() {
            urgency = Urgency.UNDOABLE;
            return this;
        }

        /**
         * Ends the draft.
         *
         * @param kind name of the text
         * @param businessKey what it is about; with kind, address and revision it is unique
         */
        public Letter of(String kind, Object businessKey) {
            return new Letter(
                    kind,
                    businessKey.toString(),
                    revision,
                    recipientName,
                    recipientAddress,
                    language,
                    zone,
                    fields,
                    attachments,
                    calendar,
                    application,
                    urgency);
        }
    }
}
