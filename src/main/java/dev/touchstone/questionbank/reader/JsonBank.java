package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions as JSON objects, their fields named like the columns of a table. */
final class JsonBank {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Names that say something else where a table has them. */
    private static final Map<String, String> OTHERS = Map.of(
            "title", "question", "name", "question", "items", "options", "answers", "options", "desc", "question");

    private static final Pattern LETTER = Pattern.compile("[A-Ja-j]");
    private static final Pattern RIGHT =
            Pattern.compile("(?i)(?:is_?)?(?:correct|right|answer|true|checked|selected)(?:_?answer)?");

    private JsonBank() {}

    /** The questions of a list of objects, or of the first such list in an object; empty when the text is nothing of the kind. */
    static Optional<List<ReadQuestion>> read(String text, ReadingProgress progress) {
        var start = text.strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return list(MAPPER.readTree(start))
                    .map(found -> questions(found, progress))
                    .filter(found -> !found.isEmpty());
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> list(JsonNode root) {
        if (root.isArray()) {
            return root.isEmpty() || !root.get(0).isObject() ? Optional.empty() : Optional.of(root);
        }
        return root.properties().stream()
                .map(field -> field.getValue())
                .filter(value -> value.isArray() || value.isObject())
                .map(JsonBank::list)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<ReadQuestion> questions(JsonNode list, ReadingProgress progress) {
        var names = new LinkedHashSet<String>();
        list.forEach(item -> names.addAll(item.propertyNames()));
        var header = List.copyOf(names);
        var columns = TableColumns.named(header)
                .or(() -> TableColumns.named(header.stream()
                        .map(name -> OTHERS.getOrDefault(name, name))
                        .toList()));
        var questions = new ArrayList<ReadQuestion>();
        if (columns.isPresent()) {
            var seen = 0;
            for (var item : list) {
                var row = header.stream().map(name -> cell(item.get(name))).toList();
                TableQuestion.of(row, columns.get(), 0, 0)
                        .ifPresent(draft -> questions.add(Assembly.finish(draft, new Passage(0, 0))));
                progress.at(ReadingPhase.CHECKING, ++seen, list.size(), questions.size());
            }
        }
        return questions;
    }

    /** A list becomes lines; an option becomes its letter and text, a marking point its text and points, two languages the Chinese one. */
    private static String cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonBank::cell).collect(Collectors.joining("\n"));
        }
        return value.isObject() ? object(value) : value.asString();
    }

    private static String object(JsonNode value) {
        if (value.hasNonNull("zh")) {
            return value.get("zh").asString();
        }
        if (value.hasNonNull("text") && value.hasNonNull("kind")) {
            return cell(value.get("text")).replaceAll("\\s*\\n\\s*", " ") + share(value);
        }
        if (!value.isEmpty()
                && value.propertyNames().stream()
                        .allMatch(name -> LETTER.matcher(name).matches())) {
            return value.properties().stream()
                    .map(field -> field.getKey().toUpperCase(Locale.ROOT) + ". " + cell(field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return ticked(value);
    }

    /** An option that says of itself whether it is right. */
    private static String ticked(JsonNode value) {
        var words = new ArrayList<String>();
        var right = false;
        for (var field : value.properties()) {
            if (field.getValue().isBoolean() && RIGHT.matcher(field.getKey()).matches()) {
                right = field.getValue().asBoolean();
            } else {
                words.add(cell(field.getValue()));
            }
        }
        return String.join(". ", words) + (right ? "(正确答案)" : "");
    }

    /** What a marking point earns or costs, as papers print it. */
    private static String share(JsonNode point) {
        var points = point.get("points");
        var kind = point.get("kind").asString().toUpperCase(Locale.ROOT);
        if (kind.equals("CRITICAL")) {
            return "（一票否决）";
        }
        return points == null || points.isNull() ? "" : (kind.equals("FAULT") ? "（扣" : "（得") + points.asString() + "分）";
    }
}
