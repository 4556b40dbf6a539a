package dev.touchstone.writtentest.web;

import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.writtentest.Blueprint;
import dev.touchstone.writtentest.SectionPoints;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One section of the form; {@code fixed} are numbers of questions with anything between them, {@code picked} those ticked besides. */
public class SectionRow {

    private String name = "";
    private @Nullable String nameEn;
    private List<QuestionType> types = new ArrayList<>();
    private List<String> competencies = new ArrayList<>();
    private List<Integer> difficulties = new ArrayList<>();
    private List<Track> tracks = new ArrayList<>();
    private @Min(0) @Max(100) int count;

    @Min(1)
    @Max(120)
    private @Nullable Integer minutes;

    private SectionPoints.Rule rule = SectionPoints.Rule.EACH;
    private @DecimalMin("0.5") @DecimalMax("1000") BigDecimal points = BigDecimal.valueOf(2);
    private String fixed = "";
    private List<String> picked = new ArrayList<>();

    static SectionRow of(Blueprint.Section section) {
        var row = new SectionRow();
        row.name = section.name().zh();
        row.nameEn = section.name().en();
        row.types = new ArrayList<>(section.from().types());
        row.competencies = new ArrayList<>(section.from().competencies());
        row.difficulties = new ArrayList<>(section.from().difficulties());
        row.tracks = new ArrayList<>(section.from().tracks());
        row.count = section.count();
        row.minutes = section.minutes();
        row.rule = section.points().rule();
        row.points =
                new BigDecimal(section.points().amount().stripTrailingZeros().toPlainString());
        row.fixed = String.join(" ", section.fixed());
        return row;
    }

    boolean isFilled() {
        return count > 0 || !numbers().isEmpty();
    }

    Blueprint.Section toSection() {
        var english = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        return new Blueprint.Section(
                new LocalizedText(name.strip(), english),
                new DrawFilter(
                        Set.copyOf(types), Set.copyOf(competencies), Set.copyOf(difficulties), Set.copyOf(tracks)),
                count,
                new SectionPoints(rule, points),
                numbers(),
                minutes);
    }

    /** How many questions it has. */
    public int size() {
        return count + numbers().size();
    }

    private List<String> numbers() {
        var typed = Arrays.stream(fixed.toUpperCase(Locale.ROOT).split("[\\s,，、;；]+"));
        return Stream.concat(typed, picked.stream())
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    /** Candidates see the name above the questions. */
    @AssertTrue(message = "{writtentest.plan.error.name}")
    public boolean isNamed() {
        return !isFilled() || !name.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public List<QuestionType> getTypes() {
        return types;
    }

    public void setTypes(List<QuestionType> types) {
        this.types = types;
    }

    public List<String> getCompetencies() {
        return competencies;
    }

    public void setCompetencies(List<String> competencies) {
        this.competencies = competencies;
    }

    public List<Integer> getDifficulties() {
        return difficulties;
    }

    public void setDifficulties(List<Integer> difficulties) {
        this.difficulties = difficulties;
    }

    public List<Track> getTracks() {
        return tracks;
    }

    public void setTracks(List<Track> tracks) {
        this.tracks = tracks;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public SectionPoints.Rule getRule() {
        return rule;
    }

    public void setRule(SectionPoints.Rule rule) {
        this.rule = rule;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    /** Those ticked included. */
    public String getFixed() {
        return String.join(" ", numbers());
    }

    public void setFixed(String fixed) {
        this.fixed = fixed;
    }

    public List<String> getPicked() {
        return picked;
    }

    public void setPicked(List<String> picked) {
        this.picked = picked;
    }
}
