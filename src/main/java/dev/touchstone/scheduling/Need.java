package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.util.Collection;
import java.util.Set;

/**
 * So many of these people have to be there. Several of them add up: any two of five, and one of the two seniors among them.
 *
 * @param atLeast 1 to the number of people
 */
public record Need(Set<AccountId> people, int atLeast) {

    public Need {
        people = Set.copyOf(people);
        if (atLeast < 1 || atLeast > people.size()) {
            throw new IllegalArgumentException("%d of %d people".formatted(atLeast, people.size()));
        }
    }

    /** Every one of them. */
    public static Need all(Collection<AccountId> people) {
        return new Need(Set.copyOf(people), Set.copyOf(people).size());
    }
}
