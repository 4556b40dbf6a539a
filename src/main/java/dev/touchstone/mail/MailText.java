package dev.touchstone.mail;

import java.util.Set;
import java.util.TreeSet;

/**
 * One mail text: the subject line and the body, with <code>-&gt; Label: {{link}}</code> lines as buttons.
 *
 * @param subject template of one line
 * @param body template of paragraphs
 */
record MailText(TextTemplate subject, TextTemplate body) {

    /** The fields a text may use; {@code config/mail/README.md} explains them. */
    static final Set<String> FIELDS = Set.of(
            "recipientName",
            "candidateName",
            "colleague",
            "companyName",
            "jobTitle",
            "applicationNumber",
            "link",
            "handOverLink",
            "deadline",
            "minutes",
            "startsAt",
            "endsAt",
            "startDate",
            "place",
            "stage",
            "contactName",
            "contactEmail",
            "reason",
            "note");

    private static final String SUBJECT = "Subject:";

    /** Reads a file of {@code config/mail}; an {@link IllegalArgumentException} says what is wrong with it. */
    static MailText parse(String file) {
        var source = file.replace("\uFEFF", "").replace("\r\n", "\n");
        var end = source.indexOf('\n');
        if (!source.startsWith(SUBJECT) || end < 0) {
            throw new IllegalArgumentException(
                    "The first line must be 'Subject: …', then an empty line, then the text");
        }
        var body = source.substring(end).strip().replaceAll("(?m)^-> *", String.valueOf(Marks.BUTTON));
        var text = new MailText(
                TextTemplate.of(source.substring(SUBJECT.length(), end).strip()), TextTemplate.of(body));
        text.refuseUnknownFields();
        return text;
    }

    private void refuseUnknownFields() {
        var unknown = new TreeSet<>(subject.fields());
        unknown.addAll(body.fields());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown fields %s; known are %s".formatted(unknown, new TreeSet<>(FIELDS)));
        }
        if (subject.fields().contains("link")) {
            throw new IllegalArgumentException("A subject line cannot carry the link");
        }
    }
}
