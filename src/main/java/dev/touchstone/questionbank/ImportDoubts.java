package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the reading of a file left open about questions that went in. */
@Repository
class ImportDoubts {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportDoubts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By version, the gravest first; what somebody looked at in the preview is a notice. Versions without any are absent. */
    Map<QuestionVersionId, List<Remark>> of(Collection<QuestionVersionId> versions) {
        var doubts = new HashMap<QuestionVersionId, List<Remark>>();
        jdbc.sql("""
                        select question_version, reviewed, content -> 'defects' as defects from questionbank.import_item
                         where question_version = any(:versions)
                        """)
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> doubts.put(
                        new QuestionVersionId(row.getObject("question_version", UUID.class)),
                        seen(json.readValue(row.getString("defects"), REMARKS), row.getBoolean("reviewed"))));
        return doubts;
    }

    private static List<Remark> seen(List<Remark> remarks, boolean reviewed) {
        return remarks.stream()
                .map(remark -> reviewed ? new Remark(remark.key(), remark.arguments(), Remark.Severity.NOTICE) : remark)
                .sorted(Comparator.comparing(Remark::severity).reversed())
                .toList();
    }
}
