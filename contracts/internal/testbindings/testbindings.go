// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package testbindings

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = errors.New
	_ = big.NewInt
	_ = strings.NewReader
	_ = ethereum.NotFound
	_ = bind.Bind
	_ = common.Big1
	_ = types.BloomLookup
	_ = event.NewSubscription
	_ = abi.ConvertType
	_ = time.Tick
	_ = context.Background
)

// ClockHarnessMetaData contains all meta data concerning the ClockHarness contract.
var ClockHarnessMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"censorship\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minMove\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowSecond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowNumber\",\"type\":\"uint256\"}],\"name\":\"expired\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"otherSecond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"otherNumber\",\"type\":\"uint256\"}],\"name\":\"latest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"duration\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"blockTime\",\"type\":\"uint256\"}],\"name\":\"plus\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"operations\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"base\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"}],\"name\":\"replay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"moved\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"free\",\"type\":\"uint256\"}],\"name\":\"spent\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610287908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063464a99da146101f15780636d4a9bca146101a5578063759353061461013457806393e5e937146100e9578063e15fe34f146100ac5763f61acae41461005b575f80fd5b346100a857602061006b36610231565b91909260281b179160281b178160281c8160281c119182610093575b50506040519015158152f35b64ffffffffff91925081169116115f80610087565b5f80fd5b346100a85760206100bc3661024f565b9091808210156100e157035b808211156100da57505b604051908152f35b90506100d2565b50505f6100c8565b346100a8576101036100fa36610231565b90939192610269565b810180911161012057602091808210156100da5750604051908152f35b634e487b7160e01b5f52601160045260245ffd5b346100a857604061014436610231565b91909260281b179160281b1764ffffffffff808360281c8360281c8082115f1461019d5750935b169116808211156101955750905b60281b1764ffffffffff8160281c911682519182526020820152f35b905090610179565b90509361016b565b346100a8576101b33661024f565b90818111156101e85703905b0162ffffff8110156101dc576020905b62ffffff60405191168152f35b50602062ffffff6101cf565b50505f906101bf565b346100a857604061020e61020436610231565b8192939491610269565b9060281b179160281b170164ffffffffff8160281c911682519182526020820152f35b60809060031901126100a85760043590602435906044359060643590565b60609060031901126100a857600435906024359060443590565b8115610273570490565b634e487b7160e01b5f52601260045260245ffd",
}

// ClockHarnessABI is the input ABI used to generate the binding from.
// Deprecated: Use ClockHarnessMetaData.ABI instead.
var ClockHarnessABI = ClockHarnessMetaData.ABI

// ClockHarnessBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ClockHarnessMetaData.Bin instead.
var ClockHarnessBin = ClockHarnessMetaData.Bin

// DeployClockHarness deploys a new Ethereum contract, binding an instance of ClockHarness to it.
func DeployClockHarness(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *ClockHarness, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ClockHarnessBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// ClockHarness is an auto generated Go binding around an Ethereum contract.
type ClockHarness struct {
	ClockHarnessCaller     // Read-only binding to the contract
	ClockHarnessTransactor // Write-only binding to the contract
	ClockHarnessFilterer   // Log filterer for contract events
}

// ClockHarnessCaller is an auto generated read-only Go binding around an Ethereum contract.
type ClockHarnessCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ClockHarnessTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ClockHarnessFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ClockHarnessSession struct {
	Contract     *ClockHarness     // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ClockHarnessCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ClockHarnessCallerSession struct {
	Contract *ClockHarnessCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts       // Call options to use throughout this session
}

// ClockHarnessTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ClockHarnessTransactorSession struct {
	Contract     *ClockHarnessTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// ClockHarnessRaw is an auto generated low-level Go binding around an Ethereum contract.
type ClockHarnessRaw struct {
	Contract *ClockHarness // Generic contract binding to access the raw methods on
}

// ClockHarnessCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ClockHarnessCallerRaw struct {
	Contract *ClockHarnessCaller // Generic read-only contract binding to access the raw methods on
}

// ClockHarnessTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ClockHarnessTransactorRaw struct {
	Contract *ClockHarnessTransactor // Generic write-only contract binding to access the raw methods on
}

// NewClockHarness creates a new instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarness(address common.Address, backend bind.ContractBackend) (*ClockHarness, error) {
	contract, err := bindClockHarness(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// NewClockHarnessCaller creates a new read-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessCaller(address common.Address, caller bind.ContractCaller) (*ClockHarnessCaller, error) {
	contract, err := bindClockHarness(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessCaller{contract: contract}, nil
}

// NewClockHarnessTransactor creates a new write-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessTransactor(address common.Address, transactor bind.ContractTransactor) (*ClockHarnessTransactor, error) {
	contract, err := bindClockHarness(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessTransactor{contract: contract}, nil
}

// NewClockHarnessFilterer creates a new log filterer instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessFilterer(address common.Address, filterer bind.ContractFilterer) (*ClockHarnessFilterer, error) {
	contract, err := bindClockHarness(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessFilterer{contract: contract}, nil
}

// bindClockHarness binds a generic wrapper to an already deployed contract.
func bindClockHarness(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.ClockHarnessCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transact(opts, method, params...)
}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Allowance(opts *bind.CallOpts, censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "allowance", censorship, minMove, used)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Allowance(censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Allowance(&_ClockHarness.CallOpts, censorship, minMove, used)
}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Allowance(censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Allowance(&_ClockHarness.CallOpts, censorship, minMove, used)
}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessCaller) Expired(opts *bind.CallOpts, second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "expired", second, number, nowSecond, nowNumber)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessSession) Expired(second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number, nowSecond, nowNumber)
}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessCallerSession) Expired(second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number, nowSecond, nowNumber)
}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCaller) Latest(opts *bind.CallOpts, second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "latest", second, number, otherSecond, otherNumber)

	if err != nil {
		return *new(*big.Int), *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	out1 := *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return out0, out1, err

}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) Latest(second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Latest(&_ClockHarness.CallOpts, second, number, otherSecond, otherNumber)
}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCallerSession) Latest(second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Latest(&_ClockHarness.CallOpts, second, number, otherSecond, otherNumber)
}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCaller) Plus(opts *bind.CallOpts, second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "plus", second, number, duration, blockTime)

	if err != nil {
		return *new(*big.Int), *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	out1 := *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return out0, out1, err

}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) Plus(second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Plus(&_ClockHarness.CallOpts, second, number, duration, blockTime)
}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCallerSession) Plus(second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Plus(&_ClockHarness.CallOpts, second, number, duration, blockTime)
}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Replay(opts *bind.CallOpts, operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "replay", operations, base, max, rate)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Replay(operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations, base, max, rate)
}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Replay(operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations, base, max, rate)
}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Spent(opts *bind.CallOpts, used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "spent", used, moved, free)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Spent(used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Spent(&_ClockHarness.CallOpts, used, moved, free)
}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Spent(used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Spent(&_ClockHarness.CallOpts, used, moved, free)
}
