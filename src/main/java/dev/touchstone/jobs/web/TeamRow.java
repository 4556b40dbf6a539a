package dev.touchstone.jobs.web;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.TeamRole;
import java.util.List;

/** One role of the team on the plan page: who holds it, who else could. */
record TeamRow(TeamRole role, List<Account> members, List<Account> others) {}
