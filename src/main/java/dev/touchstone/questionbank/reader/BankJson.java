package dev.touchstone.questionbank.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a read document, the same for the command line and the API. */
public final class BankJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BankJson() {}

    /** Writes the whole document: format, questions, defects. */
    public static String write(BankDocument document) {
        return MAPPER.writeValueAsString(tree(document));
    }

    /** The same as a part of a larger answer. */
    public static Map<String, @Nullable Object> tree(BankDocument document) {
        var root = new LinkedHashMap<String, @Nullable Object>();
        root.put("format", document.format().code());
        root.put(
                "questions",
                document.questions().stream().map(BankJson::question).toList());
        root.put("defects", defects(document.defects()));
        return root;
    }

    private static Map<String, @Nullable Object> question(ReadQuestion question) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("ordinal", question.ordinal());
        fields.put("section", question.section());
        fields.put("type", question.type().code());
        fields.put("points", question.points());
        fields.put("stem", question.stem());
        fields.put("options", question.options());
        fields.put("answer", answer(question.answer()));
        fields.put("analysis", question.analysis());
        fields.put(
                "markingPoints",
                question.markingPoints().stream().map(BankJson::point).toList());
        fields.put("truncated", question.truncated());
        fields.put("probes", question.probes());
        fields.put("defects", defects(question.defects()));
        return fields;
    }

    private static @Nullable Object answer(@Nullable Answer answer) {
        if (answer instanceof Answer.Labels labels) {
            return labels.labels();
        }
        if (answer instanceof Answer.Judgement judgement) {
            return judgement.value();
        }
        return answer instanceof Answer.Text text ? text.text() : null;
    }

    private static Map<String, @Nullable Object> point(ReadMarkingPoint point) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("text", point.text());
        fields.put("points", point.points());
        fields.put("competency", point.competency());
        fields.put("kind", point.kind().name());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> defects(List<Defect> defects) {
        return defects.stream().map(BankJson::defect).toList();
    }

    private static Map<String, @Nullable Object> defect(Defect defect) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", defect.code());
        fields.put("arguments", defect.arguments());
        fields.put("severity", defect.severity().name());
        fields.put("ordinal", defect.ordinal());
        return fields;
    }
}
