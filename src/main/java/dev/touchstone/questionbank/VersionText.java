package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of a version.
 *
 * @param part where it stands, as in the message {@code questionbank.form.<part>}
 */
record VersionText(String part, LocalizedText text) {

    private static final String MARKING = "marking";

    /** The texts of a version that people read. The point of a question marked by key is written by the bank in both languages. */
    static List<VersionText> of(QuestionVersion version, List<Picture> pictures) {
        var texts = written(
                version.stem(),
                version.options(),
                version.referenceAnswer(),
                version.analysis(),
                version.guidance(),
                version.redLines());
        version.task().fields().forEach(field -> add(texts, "fields", field.label()));
        if (!version.isMarkedByKey()) {
            version.markingPoints().forEach(point -> {
                add(texts, MARKING, point.text());
                add(texts, MARKING, point.hint());
            });
        }
        pictures.forEach(picture -> add(texts, "pictures", picture.alt()));
        return texts;
    }

    /** The same of a draft, which has no pictures yet. */
    static List<VersionText> of(QuestionDraft draft) {
        var texts = written(
                draft.stem(),
                draft.options(),
                draft.referenceAnswer(),
                draft.analysis(),
                draft.guidance(),
                draft.redLines());
        draft.task().fields().forEach(field -> add(texts, "fields", field.label()));
        if (!draft.isMarkedByKey()) {
            draft.markingPoints().forEach(point -> {
                add(texts, MARKING, point.text());
                add(texts, MARKING, point.hint());
            });
        }
        return texts;
    }

    private static List<VersionText> written(
            LocalizedText stem,
            List<Option> options,
            @Nullable LocalizedText reference,
            @Nullable LocalizedText analysis,
            @Nullable LocalizedText guidance,
            @Nullable LocalizedText redLines) {
        var texts = new ArrayList<VersionText>();
        add(texts, "stem", stem);
        options.forEach(option -> add(texts, "options", option.text()));
        add(texts, "reference", reference);
        add(texts, "analysis", analysis);
        add(texts, "guidance", guidance);
        add(texts, "redLines", redLines);
        return texts;
    }

    private static void add(List<VersionText> texts, String part, @Nullable LocalizedText text) {
        if (text != null && !text.zh().isBlank()) {
            texts.add(new VersionText(part, text));
        }
    }

    boolean hasEnglish() {
        return text.en() != null && !text.en().isBlank();
    }

    /** Whether the other has the same English in the same part. */
    boolean sharesEnglishWith(VersionText other) {
        return hasEnglish()
                && part.equals(other.part)
                && text.en() != null
                && text.en().equals(other.text.en());
    }
}
