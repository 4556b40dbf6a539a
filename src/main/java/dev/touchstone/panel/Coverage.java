package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.questionbank.Competency;
import java.util.List;
import java.util.Objects;

/**
 * How far a panel’s questions reach a competency.
 *
 * @param questions how many of the chosen questions probe it
 * @param led how many of those have somebody who leads them
 * @param owners who does, by name
 */
public record Coverage(Competency competency, long questions, long led, List<String> owners) {

    /** Whether nobody asks for it: no question probes it, or none of those has an owner. */
    public boolean isOpen() {
        return led == 0;
    }

    static List<Coverage> of(List<Competency> competencies, List<AskedQuestion> asked) {
        return competencies.stream().map(each -> of(each, asked)).toList();
    }

    private static Coverage of(Competency competency, List<AskedQuestion> asked) {
        var probing =
                asked.stream().filter(one -> one.probes(competency.code())).toList();
        var owners = probing.stream()
                .map(AskedQuestion::owner)
                .filter(Objects::nonNull)
                .toList();
        return new Coverage(
                competency,
                probing.size(),
                owners.size(),
                owners.stream().map(Account::name).distinct().toList());
    }
}
