package dev.touchstone.questionbank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where the English of questions stands, told from the texts of their versions. */
@Service
public class Translations {

    private final Questions questions;
    private final PictureStore pictures;
    private final JdbcClient jdbc;

    Translations(Questions questions, PictureStore pictures, JdbcClient jdbc) {
        this.questions = questions;
        this.pictures = pictures;
        this.jdbc = jdbc;
    }

    /**
     * Of each version of one question.
     *
     * @param history all its versions
     * @param shown their pictures
     */
    public Map<QuestionVersionId, Translation> of(
            List<QuestionVersion> history, Map<QuestionVersionId, List<Picture>> shown) {
        var checked = checked(history.stream().map(QuestionVersion::id).toList());
        var translations = new HashMap<QuestionVersionId, Translation>();
        var before = List.<VersionText>of();
        var stale = Set.<VersionText>of();
        for (var version : history.stream()
                .sorted(Comparator.comparingInt(QuestionVersion::version))
                .toList()) {
            var texts = VersionText.of(version, shown.getOrDefault(version.id(), List.of()));
            stale = checked.contains(version.id()) ? Set.of() : Translation.stale(texts, before, stale);
            translations.put(version.id(), Translation.of(texts, stale));
            before = texts;
        }
        return translations;
    }

    /** Whether the author of a version looked its English through against its Chinese. */
    void mark(QuestionVersionId version, boolean checked) {
        jdbc.sql("update questionbank.question_version set english_checked = :checked where id = :id")
                .param("checked", checked)
                .param("id", version.value())
                .update();
    }

    /** Writes down anew where the English of a version stands, after its texts were written. */
    void settle(QuestionId question, QuestionVersionId version) {
        var history = questions.versionsOf(question);
        var translation = of(
                        history,
                        pictures.of(history.stream().map(QuestionVersion::id).toList()))
                .get(version);
        if (translation != null) {
            jdbc.sql("update questionbank.question_version set translation = :state where id = :id")
                    .param("state", translation.state().name())
                    .param("id", version.value())
                    .update();
        }
    }

    private Set<QuestionVersionId> checked(List<QuestionVersionId> versions) {
        return jdbc
                .sql("select id from questionbank.question_version where english_checked and id in (:ids)")
                .param("ids", versions.stream().map(QuestionVersionId::value).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(QuestionVersionId::new)
                .collect(Collectors.toSet());
    }
}
