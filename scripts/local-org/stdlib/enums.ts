/** Enums of the platform as values: interned, so that `==` and switch compare by identity. */
import { platformType } from '../kernel/platform-type.ts';
import { ApexEnum } from '../kernel/values.ts';

const constants = new Map<string, Map<string, ApexEnum>>();

/** Declares a platform enum; the compiler gives it `values()`, `valueOf`, `name()` and `ordinal()`. */
export function platformEnum(name: string, values: readonly string[]): void {
    constants.set(name, new Map(values.map((v, i) => [v, new ApexEnum(name, v, i)])));
    platformType({ name, kind: 'enum', values, test: (v) => v instanceof ApexEnum && v.type === name });
}

/** The one constant of that name, e.g. `enumConstant('System.StatusCode', 'REQUIRED_FIELD_MISSING')`. */
export function enumConstant(type: string, name: string): ApexEnum {
    const all = constants.get(type);
    if (!all) throw new Error(`No platform enum ${type}`);
    let constant = all.get(name);
    if (!constant) all.set(name, (constant = new ApexEnum(type, name, all.size)));
    return constant;
}

const words = (text: string): string[] => text.trim().split(/\s+/);

platformEnum('System.AccessType', words('CREATABLE READABLE UPDATABLE UPSERTABLE'));
platformEnum(
    'System.JSONToken',
    words(
        'END_ARRAY END_OBJECT FIELD_NAME NOT_AVAILABLE START_ARRAY START_OBJECT VALUE_EMBEDDED_OBJECT VALUE_FALSE VALUE_NULL VALUE_NUMBER_FLOAT VALUE_NUMBER_INT VALUE_STRING VALUE_TRUE'
    )
);
platformEnum('System.LoggingLevel', words('NONE INTERNAL FINEST FINER FINE DEBUG INFO WARN ERROR'));
platformEnum('System.ParentJobResult', words('SUCCESS UNHANDLED_EXCEPTION'));
platformEnum('System.RoundingMode', words('UP DOWN CEILING FLOOR HALF_UP HALF_DOWN HALF_EVEN UNNECESSARY'));
platformEnum(
    'System.TriggerOperation',
    words('BEFORE_INSERT BEFORE_UPDATE BEFORE_DELETE AFTER_INSERT AFTER_UPDATE AFTER_DELETE AFTER_UNDELETE')
);
platformEnum(
    'System.Quiddity',
    words(`UNDEFINED ANONYMOUS AURA BATCH_ACS BATCH_APEX BATCH_CHUNK_PARALLEL BATCH_CHUNK_SERIAL BULK_API COMMERCE_INTEGRATION
    DISCOVERABLE_LOGIN FUNCTION_CALLBACK FUTURE INBOUND_EMAIL_SERVICE INVOCABLE_ACTION IOT PLATFORM_EVENT_PUBLISH_CALLBACK QUEUEABLE QUICK_ACTION
    REMOTE_ACTION REST RUNTEST_ASYNC RUNTEST_DEPLOY RUNTEST_SYNC SCHEDULED SOAP SYNCHRONOUS TRANSACTION_FINALIZER_QUEUEABLE VF`)
);
platformEnum('System.ApplicationReadWriteMode', words('DEFAULT READ_ONLY'));
platformEnum('System.SetupScope', words('ORG USER'));
platformEnum('System.CallbackStatus', words('OK UNSUPPORTED'));
