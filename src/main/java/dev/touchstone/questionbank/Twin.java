package dev.touchstone.questionbank;

import java.util.List;

/** A published question by its stem. */
record Twin(String stemKey, QuestionVersionId version, QuestionRef question, List<Option> options) {

    boolean is(String key, List<Option> others) {
        return stemKey.equals(key) && Stems.alike(texts(options), texts(others));
    }

    static List<String> texts(List<Option> options) {
        return options.stream().map(option -> option.text().zh()).toList();
    }
}
