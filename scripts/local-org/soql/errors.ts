import { apexException, type ApexException } from '../kernel/exceptions.ts';

/** A refusal in the platform's words, with the code the REST API answers with. */
export const queryError = (statusCode: string, message: string): ApexException =>
    apexException('System.QueryException', message, statusCode);

export const malformed = (message: string): ApexException => queryError('MALFORMED_QUERY', message);

export const noSuchColumn = (column: string, entity: string): ApexException =>
    queryError(
        'INVALID_FIELD',
        `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );

export const noSuchObject = (name: string): ApexException =>
    queryError(
        'INVALID_TYPE',
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`
    );

export const noSuchRelationship = (name: string, path: string): ApexException =>
    queryError(
        'INVALID_FIELD',
        `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.` +
            (path ? ` (${path})` : '')
    );

export const noSuchChild = (name: string): ApexException =>
    queryError(
        'INVALID_TYPE',
        `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    );
