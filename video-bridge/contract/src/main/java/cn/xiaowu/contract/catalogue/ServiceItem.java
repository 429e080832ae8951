package cn.xiaowu.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.node.ObjectNode;

/// One service item (事项) of one region.
///
/// @param id its implementation code
/// @param name Chinese name
/// @param nameEn English name
/// @param mode how it is handled across provinces
/// @param region the region that decides
/// @param department the department that handles it, in Chinese
/// @param summary one sentence for the citizen, in Chinese
/// @param promisedWorkingDays promised time to decision, in working days
/// @param form JSON Schema 2020-12 of an object with flat properties. Keywords of ours: `x-title-en` (English label),
///     `x-source` (where a known value comes from: `card.name`, `card.idNumber`, `card.address`), `x-sensitive`
///     (masked for the clerk), `x-order` (place on the page, from 1)
/// @param mustBeRecorded whether it is accepted in a recorded call only (双录)
public record ServiceItem(
        ItemId id,
        String name,
        String nameEn,
        HandlingMode mode,
        Region region,
        String department,
        String summary,
        int promisedWorkingDays,
        ObjectNode form,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean mustBeRecorded) {}
