package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may decide on an offer: four eyes are four different eyes, and none of them the preparer’s. */
@Component
class Approvers {

    private final OfferRows rows;
    private final JobApplications applications;
    private final Jobs jobs;

    Approvers(OfferRows rows, JobApplications applications, Jobs jobs) {
        this.rows = rows;
        this.applications = applications;
        this.jobs = jobs;
    }

    /** The approvers of the job who may still decide on this revision. */
    List<Account> left(Offer offer) {
        var spent = rows.spent(offer);
        return jobs.team(applications.get(offer.application()).job(), TeamRole.APPROVER).stream()
                .filter(approver -> !spent.contains(approver.id()))
                .toList();
    }

    /** Whether somebody prepared this revision or has decided on it. */
    boolean isSpent(Offer offer, AccountId account) {
        return rows.spent(offer).contains(account);
    }

    /** How many approvers the team lacks for the steps that are left. */
    int missing(Offer offer) {
        int steps = Objects.requireNonNullElse(offer.approvalSteps(), 0);
        var decided = rows.approvals(offer.id()).stream()
                .filter(approval -> approval.revision() == offer.revision())
                .count();
        return (int) Math.max(0, steps - decided - left(offer).size());
    }
}
