package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.number.AreaHistory;
import cn.xiaowu.device.idcard.number.CitizenNumber;
import cn.xiaowu.device.idcard.number.OldForeignerNumber;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is strange about a card and no reason to refuse it: tables are older than cards.
public enum CardWarning {
    /// No table has the area that the number begins with.
    AREA_UNKNOWN,
    /// The area that the number begins with was gone before the holder was born.
    AREA_OLDER_THAN_HOLDER,
    /// A permit's number should begin with 810000, 820000 or 830000, and a resident's should not.
    AREA_OF_ANOTHER_CARD,
    /// No table has the ethnic group.
    ETHNIC_GROUP_UNKNOWN,
    /// The nationality is no country's three letters.
    NATIONALITY_UNKNOWN,
    /// The card does not tell the sex.
    SEX_NOT_TOLD,
    /// The check digit of a number of 15 characters is another than one source says.
    OLD_NUMBER_CHECK_DIFFERS,
    /// The name is empty, or a character at its end was cut in half.
    NAME_INCOMPLETE;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> PERMIT_AREAS = Set.of("810000", "820000", "830000");
    private static final char REPLACEMENT = '\uFFFD';

    /// Looks for everything strange.
    ///
    /// @param card the card
    /// @param areas all areas that are known
    public static Set<CardWarning> of(IdentityCard card, AreaHistory areas) {
        Set<CardWarning> warnings = EnumSet.noneOf(CardWarning.class);
        if (card.name().isBlank() || card.name().indexOf(REPLACEMENT) >= 0) {
            warnings.add(NAME_INCOMPLETE);
        }
        if (card.sex() != Sex.MALE && card.sex() != Sex.FEMALE) {
            warnings.add(SEX_NOT_TOLD);
        }
        switch (card) {
            case ResidentCard resident -> {
                checkArea(resident, areas, warnings);
                if (!resident.ethnicGroup().isListed()) {
                    warnings.add(ETHNIC_GROUP_UNKNOWN);
                }
            }
            case HongKongMacaoTaiwanCard permit -> checkArea(permit, areas, warnings);
            case ForeignerCard2017 foreigner -> {
                checkNationality(foreigner.nationality(), warnings);
                if (OldForeignerNumber.hasForm(foreigner.idNumber())
                        && !OldForeignerNumber.isSound(foreigner.idNumber())) {
                    warnings.add(OLD_NUMBER_CHECK_DIFFERS);
                }
            }
            case ForeignerCard2023 foreigner -> {
                checkNationality(foreigner.nationality(), warnings);
                checkProvince(foreigner, areas, warnings);
            }
        }
        return warnings;
    }

    private static void checkArea(IdentityCard card, AreaHistory areas, Set<CardWarning> warnings) {
        Optional<CitizenNumber> number = CitizenNumber.of(card.idNumber());
        if (number.isEmpty()) {
            return;
        }
        String area = number.get().area();
        if (PERMIT_AREAS.contains(area) != card instanceof HongKongMacaoTaiwanCard) {
            warnings.add(AREA_OF_ANOTHER_CARD);
        }
        if (areas.of(area).isEmpty()) {
            warnings.add(AREA_UNKNOWN);
        } else if (!areas.existedAfter(area, number.get().birth().getYear())) {
            warnings.add(AREA_OLDER_THAN_HOLDER);
        }
    }

    private static void checkNationality(String nationality, Set<CardWarning> warnings) {
        if (!COUNTRIES.contains(nationality)) {
            warnings.add(NATIONALITY_UNKNOWN);
        }
    }

    /// After the 9, two digits name the province.
    private static void checkProvince(ForeignerCard2023 card, AreaHistory areas, Set<CardWarning> warnings) {
        boolean unknown = CitizenNumber.of(card.idNumber())
                .map(number -> areas.of(number.area().substring(1, 3) + "0000"))
                .filter(found -> found.isEmpty())
                .isPresent();
        if (unknown) {
            warnings.add(AREA_UNKNOWN);
        }
    }
}
