import { currentTransaction, type UserContext } from '../kernel/engine.ts';
import { platformType } from '../kernel/platform-type.ts';
import { unsupported } from './arguments.ts';
import { runQuery } from './query.ts';
import { TimeZoneValue } from './time.ts';

const of = (read: (user: UserContext) => unknown) => () => read(currentTransaction().user);

/** The one query the platform makes on its own account; it costs no SOQL. */
function organizationName(): string {
    const { limits } = currentTransaction();
    const { soqlQueries, queryRows } = limits;
    try {
        return runQuery('SELECT Name FROM Organization LIMIT 1', { mode: 'system', sharing: false }).records[0]!.get(
            'Name'
        );
    } finally {
        Object.assign(limits, { soqlQueries, queryRows });
    }
}

platformType({
    name: 'System.UserInfo',
    statics: {
        'String getDefaultCurrency()': of((u) => u.currency),
        'String getFirstName()': of((u) => u.firstName),
        'String getLanguage()': of((u) => u.language),
        'String getLastName()': of((u) => u.lastName),
        'String getLocale()': of((u) => u.locale),
        'String getName()': of((u) => u.name),
        'Id getOrganizationId()': () => currentTransaction().org.id,
        'String getOrganizationName()': organizationName,
        'Id getProfileId()': of((u) => u.profileId),
        'System.TimeZone getTimeZone()': of((u) => new TimeZoneValue(u.timeZone)),
        'String getUiTheme()': () => 'Theme4d',
        'String getUiThemeDisplayed()': () => 'Theme4d',
        'String getUserEmail()': of((u) => u.email),
        'Id getUserId()': of((u) => u.id),
        'String getUserName()': of((u) => u.username),
        'Id getUserRoleId()': of((u) => u.roleId),
        'String getUserType()': of((u) => u.userType),
        'Boolean isMultiCurrencyOrganization()': () =>
            currentTransaction().org.schema.object('CurrencyType') !== undefined,
        ...unsupported(
            'UserInfo',
            'String getSessionId()',
            'Boolean hasPackageLicense(Id packageId)',
            'Boolean isCurrentUserLicensed(String namespace)',
            'Boolean isCurrentUserLicensedForPackage(Id packageId)',
            'String getCurrentUvid()'
        )
    }
});
