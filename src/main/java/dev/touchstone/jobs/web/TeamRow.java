package dev.touchstone.jobs.web;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.TeamRole;
import java.util.List;

/** One role of the team on the plan page: everybody who may hold it. */
record TeamRow(TeamRole role, List<Person> people) {

    /**
     * Somebody who may hold the role.
     *
     * @param chosen holds it, or is proposed to
     */
    record Person(Account account, boolean chosen) {}

    /** Who holds the role, by name. */
    public List<String> names() {
        return people.stream()
                .filter(Person::chosen)
                .map(person -> person.account().name())
                .toList();
    }
}
