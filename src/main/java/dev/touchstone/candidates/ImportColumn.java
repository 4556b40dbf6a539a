package dev.touchstone.candidates;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of an import file may hold, known by its heading in Chinese or English. */
public enum ImportColumn {
    NAME("姓名", "名字", "候选人", "应聘者", "name", "fullname", "candidate", "candidatename"),
    PHONE("手机", "手机号", "手机号码", "电话", "联系电话", "联系方式", "phone", "phonenumber", "mobile", "tel"),
    EMAIL("邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "email", "mail", "emailaddress"),
    EXPERIENCE("经验", "工作经验", "客服经验", "经验月", "经验月数", "工作年限", "experience", "experiencemonths", "months"),
    SHIFT("班次", "可上班次", "可上的班次", "shift", "shifts"),
    LANGUAGE("语言", "language", "lang"),
    SOURCE("来源", "渠道", "招聘渠道", "source", "channel"),
    NOTE("备注", "说明", "note", "notes", "remark", "remarks", "comment");

    private final Set<String> headings;

    ImportColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<ImportColumn> of(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_()\\-*:.]", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
