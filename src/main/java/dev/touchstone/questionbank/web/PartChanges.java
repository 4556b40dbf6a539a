package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.VersionPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What other modules keep with questions: which of it there is, and what of it differs between two versions. */
@Component
class PartChanges {

    private final List<VersionPart> parts;

    PartChanges(List<VersionPart> parts) {
        this.parts = parts;
    }

    List<VersionPart> all() {
        return parts;
    }

    List<VersionPart> of(QuestionType type) {
        return parts.stream().filter(part -> part.isFor(type)).toList();
    }

    /** The texts of these versions, one query a part that any of them may have. */
    Texts of(Collection<QuestionVersion> versions) {
        var texts = new HashMap<VersionPart, Map<QuestionVersionId, String>>();
        for (var part : parts) {
            var its = versions.stream().filter(one -> part.isFor(one.type())).toList();
            texts.put(part, its.isEmpty() ? Map.of() : part.texts(its));
        }
        return new Texts(texts);
    }

    /** Texts of parts, to be compared. */
    record Texts(Map<VersionPart, Map<QuestionVersionId, String>> byPart) {

        /** The changes of a version with those of its parts after them. */
        List<VersionChange> with(List<VersionChange> own, QuestionVersion before, QuestionVersion after) {
            var changes = new ArrayList<>(own);
            byPart.forEach((part, texts) -> {
                var was = texts.getOrDefault(before.id(), "");
                var is = texts.getOrDefault(after.id(), "");
                if (!was.equals(is)) {
                    changes.add(new VersionChange(part.titleKey(), changed(was, is)));
                }
            });
            return changes;
        }

        /** Without the lines that stayed, of which a part may have hundreds. */
        private static List<TextDiff.Piece> changed(String was, String is) {
            return TextDiff.ofLines(was, is).stream()
                    .filter(piece -> !piece.fate().equals(TextDiff.Fate.KEPT.name()))
                    .toList();
        }
    }
}
